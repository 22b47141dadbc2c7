import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linuxFiles, udevRules } from '../../build/linux-files.mjs';
import { root } from '../../build/paths.mjs';
import profiles from '../../electron/devices/scanner/scanner-profiles.json';
import { scannerRight } from '../../shared/scan/linux-rights';
import { aTempFolder } from '../support/temp-folder';

const makePackage = join(root, 'build', 'fpm-dpkg.mjs');

it('grants each known maker by the very line that the screen would show, and printers by one', () => {
  const lines = udevRules()
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
  expect(lines).toEqual([
    ...profiles.vendors.map(({ vendorId }) => scannerRight(Number.parseInt(vendorId, 16))),
    'SUBSYSTEM=="usbmisc", KERNEL=="lp*", TAG+="uaccess"',
  ]);
});

it('comes with a Debian package, which reads the rules anew when it is installed and when it is removed', () => {
  const folder = aTempFolder();
  const { fpm, afterInstall, afterRemove } = linuxFiles(join(folder, 'linux'));
  const [program, made, opened] = ['program', 'r.deb', 'opened'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(program);
  writeFileSync(join(program, 'register'), '');
  const scripts = ['--after-install', afterInstall ?? '', '--after-remove', afterRemove ?? ''];
  const head = ['--name', 'r', '--version', '1', '--architecture', 'all', '--maintainer', 'C <c@b.example>'];
  const files = [...(fpm ?? []), `${program}/=/opt/r`];
  execFileSync(process.execPath, [
    ...[makePackage, '-s', 'dir', '-t', 'deb', '--deb-compression', 'gz', '--description', 'Register'],
    ...[...head, ...scripts, '--package', made, ...files],
  ]);
  const listed = execFileSync('dpkg-deb', ['-c', made], { encoding: 'utf8' });
  execFileSync('dpkg-deb', ['-R', made, opened]);
  const read = (path: string) => readFileSync(join(opened, path), 'utf8');
  expect([
    /^-rw-r--r-- root\/root .* \.\/usr\/lib\/udev\/rules\.d\/70-counterleaf\.rules$/m.test(listed),
    read('usr/lib/udev/rules.d/70-counterleaf.rules'),
    ['DEBIAN/postinst', 'DEBIAN/postrm'].map(script => read(script).includes('udevadm control --reload-rules')),
    read('DEBIAN/postinst').includes('chrome-sandbox'),
  ]).toEqual([true, udevRules(), [true, true], true]);
});
