import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Lets the system read the rules anew, and look again at what is plugged in; a machine without udev needs neither. */
const reload = `
if hash udevadm 2>/dev/null; then
    udevadm control --reload-rules || true
    udevadm trigger --subsystem-match=hidraw --subsystem-match=usbmisc || true
fi
`;

/** @param {string} path */
const readJson = path => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The rights of whoever sits at the machine: a line for each maker of scanners that is known, and one for printers. */
export function udevRules() {
  const { scanner, printer } = readJson('shared/scan/linux-rights.json');
  /** @type {{ vendors: { vendorId: string, maker: string }[] }} */
  const { vendors } = readJson('electron/devices/scanner/scanner-profiles.json');
  const scanners = vendors.map(({ vendorId, maker }) => `# ${maker}\n${scanner.replace('{vendor}', vendorId)}\n`);
  return [
    '# Scanners and receipt printers, for the person at this machine.\n',
    ...scanners,
    '# Printers\n',
    printer,
    '\n',
  ].join('');
}

/**
 * What a Debian package brings beside the program, as files in a folder and as electron-builder wants to hear of it. Its own
 * scripts go on as they are: ours are added behind them.
 * @param {string} folder
 * @returns {import('electron-builder').DebOptions}
 */
export function linuxFiles(folder = join(root, 'build', 'output', 'linux')) {
  mkdirSync(folder, { recursive: true });
  const { file } = readJson('shared/scan/linux-rights.json');
  /** @param {string} name @param {string} text */
  const write = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  /** @param {string} name */
  const script = name => {
    const own = readFileSync(join(root, 'node_modules/app-builder-lib/templates/linux', name), 'utf8');
    return write(name, `${own}${reload}`);
  };
  return {
    fpm: [`${write(file, udevRules())}=/usr/lib/udev/rules.d/${file}`],
    afterInstall: script('after-install.tpl'),
    afterRemove: script('after-remove.tpl'),
  };
}
