/**
 * The SQLite addon for runtimes older than Node-API 10. The package's prebuilt files need Node-API 10 (Node 22.14,
 * Electron 35); on anything older they crash at the first statement, so there the addon is compiled from the
 * package's own source, once per machine, and db/ is told its path. node_modules is never changed.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, isMain, root } from './paths.mjs';
import { mustRun } from './process.mjs';

const require = createRequire(import.meta.url);

/**
 * Node-API versions are compiled in, so the flags select "the newest stable plus nothing": the package asks for 10,
 * which an older runtime refuses; the experimental set minus its stricter finalizers is what 9 understands.
 */
const cxxFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';
const platformName = `${process.platform}-${process.arch}`;

/** Where db/ looks for the compiled addon in development. */
export const nativeBinding = join(root, 'db', 'native', `${platformName}.node`);

/** The prebuilt files are Node-API 10; nothing has to be compiled for a runtime that offers it. @param {string | undefined} napiVersion */
export const needsCompiledAddon = napiVersion => Number(napiVersion) < 10;

/** The directory with include/node/node_api.h; without one node-gyp would have to download the headers. */
function findHeaders() {
  const candidates = [process.env['npm_config_nodedir'], '/usr', dirname(dirname(process.execPath))];
  return candidates.find(folder => folder && existsSync(join(folder, 'include', 'node', 'node_api.h')));
}

/** @param {string} packageFolder */
function cachedAddon(packageFolder) {
  const { name, version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const key = createHash('sha256')
    .update(JSON.stringify([name, version, cxxFlags, platformName]))
    .digest('hex')
    .slice(0, 16);
  const folder = process.env['NATIVE_CACHE'] ?? join(cacheFolder(), 'native');
  return join(folder, `${name}-${version}-${platformName}-${key}.node`);
}

/**
 * @param {string} packageFolder
 * @param {string} target
 */
async function compile(packageFolder, target) {
  mkdirSync(dirname(target), { recursive: true });
  const work = mkdtempSync(join(dirname(target), 'build-'));
  try {
    for (const part of ['binding.gyp', 'package.json', 'src', 'deps', 'lib']) {
      cpSync(join(packageFolder, part), join(work, part), { recursive: true });
    }
    mkdirSync(join(work, 'node_modules'));
    const addonApi = dirname(require.resolve('node-addon-api/package.json', { paths: [packageFolder] }));
    symlinkSync(addonApi, join(work, 'node_modules', 'node-addon-api'), 'junction');
    const headers = findHeaders();
    const args = [
      require.resolve('node-gyp/bin/node-gyp.js'),
      ...['rebuild', '--release', '--force_build=1', '--jobs=max'],
      ...(headers ? [`--nodedir=${headers}`] : []),
    ];
    await mustRun(process.execPath, args, { cwd: work, env: { ...process.env, CXXFLAGS: cxxFlags }, capture: true });
    const built = join(work, 'build', 'Release', 'better_sqlite3.node');
    renameSync(built, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Makes sure the compiled addon is in db/native/.
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<string>} its path
 */
export async function ensureNative({ say = console.error } = {}) {
  const packageFolder = dirname(require.resolve('better-sqlite3/package.json'));
  const cached = cachedAddon(packageFolder);
  if (!existsSync(cached)) {
    say('setup: compiling the SQLite addon for this runtime (once per machine, about two minutes)');
    await compile(packageFolder, cached);
  }
  if (!existsSync(nativeBinding) || !sameFile(cached, nativeBinding)) {
    mkdirSync(dirname(nativeBinding), { recursive: true });
    const fresh = `${nativeBinding}.${process.pid}`;
    copyFileSync(cached, fresh);
    renameSync(fresh, nativeBinding);
  }
  return nativeBinding;
}

/**
 * @param {string} left
 * @param {string} right
 */
const sameFile = (left, right) => readFileSync(left).equals(readFileSync(right));

if (isMain(import.meta.url)) console.log(await ensureNative());
