import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { aTempFolder } from './temp-folder';

/** A worker thread runs no TypeScript, so a test runs what is shipped: the bundle of its entry. */
export async function bundleWorker(entry: string): Promise<URL> {
  const bundle = await rolldown({ input: entry, platform: 'node', external: /^node:/ });
  const file = join(aTempFolder(), 'worker.mjs');
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return pathToFileURL(file);
}
