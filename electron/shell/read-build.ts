import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageFile = z.object({ counterleaf: z.object({ driven: z.boolean() }).optional() });

/** Whether this package was made for a test driver: written into the archive when it was packed, so no flag can claim it. */
export function isDrivenPackage(appPath: string): boolean {
  const parsed = packageFile.safeParse(JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')));
  return parsed.success && parsed.data.counterleaf?.driven === true;
}
