/** As much of the machine as has to be asked for what it calls itself. */
export type MachinePorts = {
  readonly platform: string;
  /** null: there is no such file, or nobody may read it. */
  readonly readText: (path: string) => string | null;
  /** What a program of the operating system prints; null: it could not be asked. */
  readonly run: (program: string, args: readonly string[]) => string | null;
};

/** Written by systemd once for each installation; an image that was made to be copied says `uninitialized`, or nothing. */
const linuxFiles = ['/etc/machine-id', '/var/lib/dbus/machine-id'];
const windowsValues = [
  ['HKLM\\SOFTWARE\\Microsoft\\Cryptography', 'MachineGuid'],
  // The board's own number, which a disk does not bring along.
  ['HKLM\\SYSTEM\\HardwareConfig', 'LastConfig'],
] as const;

/**
 * What this machine is called by its operating system, for telling a copy of a register on another one; null: it has no name.
 * It is neither a secret nor a proof: whoever copies a whole Linux disk copies the name as well.
 */
export function readMachineName({ platform, readText, run }: MachinePorts): string | null {
  if (platform === 'win32') return readWindowsName(run);
  if (platform === 'darwin') {
    const printed = run('/usr/sbin/ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']);
    return printed?.match(/"IOPlatformUUID" = "([0-9A-F-]{36})"/i)?.[1] ?? null;
  }
  const names = linuxFiles.map(file => readText(file)?.trim() ?? '');
  return names.find(name => /^[0-9a-f]{32}$/.test(name)) ?? null;
}

/** Both or none: half a name today and a whole one tomorrow would be two machines. */
function readWindowsName(run: MachinePorts['run']): string | null {
  const parts = windowsValues.map(([key, value]) => {
    const printed = run('reg.exe', ['query', key, '/v', value]);
    return printed?.match(/REG_SZ\s+\{?([0-9A-F-]{36})\}?/i)?.[1] ?? null;
  });
  return parts.includes(null) ? null : parts.join(' ');
}
