import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** From this Node-API version on the package's own prebuilt addon runs; on older ones it crashes (toolchain.md section 4). */
const prebuiltNapi = 10;

/**
 * The addon to load; undefined lets the package choose its own.
 * @param folder where compiled addons are: COUNTERLEAF_NATIVE_DIR, else the given one, else db/native of the working folder
 */
export function nativeBinding(
  folder?: string,
  napi: string | undefined = process.versions['napi'],
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (Number(napi) >= prebuiltNapi) return undefined;
  const base = env['COUNTERLEAF_NATIVE_DIR'] ?? folder ?? join(process.cwd(), 'db', 'native');
  const file = join(base, `${process.platform}-${process.arch}.node`);
  if (!existsSync(file)) throw new Error(`The SQLite addon for this runtime is missing: run "node build/native.mjs"`);
  return file;
}
