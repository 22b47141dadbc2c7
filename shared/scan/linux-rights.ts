import lines from './linux-rights.json';

/**
 * What Linux has to be told so that a person at the machine may use its devices (hardware.md, section 6). The Debian package
 * brings these lines along (build/linux-files.mjs); for a scanner of another maker the screen shows the one to add.
 */
export const rightsFile = `/etc/udev/rules.d/${lines.file}`;

export function scannerRight(vendorId: number): string {
  return lines.scanner.replace('{vendor}', vendorId.toString(16).padStart(4, '0'));
}
