import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { aTempFolder } from './temp-folder';

/** A worker thread runs no TypeScript, so a test runs what is shipped: the bundle of its entry. */
export async function bundleWorker(entry: string): Promise<URL> {
  const bundle = await rolldown({ input: entry, platform: 'node', external: [/^node:/, 'better-sqlite3'] });
  const folder = aTempFolder();
  // What stays an import is looked for from where the file lies.
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const file = join(folder, 'worker.mjs');
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return pathToFileURL(file);
}
