import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As far as it is asked about; whatever else is in there, anything but a plain yes is a no. */
type PackageFile = { readonly counterleaf?: { readonly driven?: unknown } | null } | null;

/** Whether this package was made for a test driver: written into the archive when it was packed, so no flag can claim it. */
export function isDrivenPackage(appPath: string): boolean {
  const file = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as PackageFile;
  return file?.counterleaf?.driven === true;
}
