import { expect, it } from 'vitest';
import { readMachineName } from '../../../electron/keys/machine-name';

const id = '0123456789abcdef0123456789abcdef';
const guid = '4C4C4544-0042-3510-8052-B4C04F4E4D31';
const board = '03000200-0400-0500-0006-000700080009';

function onLinux(files: Readonly<Record<string, string>>): string | null {
  return readMachineName({ platform: 'linux', readText: path => files[path] ?? null, run: () => null });
}

/** As the programs of the operating system print it, by the name of what was asked for. */
function onAnother(platform: string, printed: Readonly<Record<string, string>>): string | null {
  const run = (_: string, args: readonly string[]) => printed[args.at(-1) ?? ''] ?? null;
  return readMachineName({ platform, readText: () => null, run });
}

it('is what Linux wrote down when it was installed, wherever that lies', () => {
  expect([onLinux({ '/etc/machine-id': `${id}\n` }), onLinux({ '/var/lib/dbus/machine-id': id })]).toEqual([id, id]);
});

it.each([
  ['nothing', ''],
  ['that it is no machine yet', 'uninitialized\n'],
  ['something else', 'my-till'],
])('is none where Linux says %s', (_, text) => {
  expect([onLinux({ '/etc/machine-id': text }), onLinux({})]).toEqual([null, null]);
});

it('is the installation together with the board on Windows, and none while one of them is unknown', () => {
  const installation = `\r\nHKEY_LOCAL_MACHINE\\X\r\n    MachineGuid    REG_SZ    ${guid}\r\n`;
  const hardware = `\r\nHKEY_LOCAL_MACHINE\\Y\r\n    LastConfig    REG_SZ    {${board}}\r\n`;
  expect([
    onAnother('win32', { MachineGuid: installation, LastConfig: hardware }),
    onAnother('win32', { MachineGuid: installation }),
    onAnother('win32', { LastConfig: hardware }),
  ]).toEqual([`${guid} ${board}`, null, null]);
});

it('is the board on a Mac', () => {
  const printed = `+-o J314  <class IOPlatformExpertDevice>\n    "IOPlatformUUID" = "${guid}"\n`;
  expect([onAnother('darwin', { IOPlatformExpertDevice: printed }), onAnother('darwin', {})]).toEqual([guid, null]);
});
