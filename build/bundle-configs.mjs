import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './paths.mjs';

/** Left as imports: Electron itself, its driver, and the packages with native parts; everything else is bundled. */
const external = [
  /^node:/,
  /^electron(\/.*)?$/,
  'better-sqlite3',
  'node-hid',
  'serialport',
  'koffi',
  'playwright-core',
];

/** What the package names as its main file finds its parts at run time, where a bundle has none; its modules do not. */
const jsoncParser = join(root, 'node_modules', 'jsonc-parser', 'lib', 'esm', 'main.js');

/** The rules lie beside the program as they are: they are read, and may be read about, as a file with lines. */
const shippedRules = {
  name: 'shipped-rules',
  /** @this {import('rolldown').PluginContext} */
  generateBundle() {
    const source = readFileSync(join(root, 'shared', 'compliance', 'rules', 'florida.json'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'rules/florida.json', source });
  },
};

/** The hooks of the crash harness (db/crash-point.ts) answer nothing, so a bundler that knows it drops every call. */
const withoutCrashPoints = { manualPureFunctions: ['crashPoint'] };

/** Each worker thread is its own entry, named after its file: electron/workers/x.ts becomes x.js. */
function workerEntries() {
  const folder = join(root, 'electron', 'workers');
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter(file => file.endsWith('-worker.ts'));
  return Object.fromEntries(files.map(file => [basename(file, '.ts'), join(folder, file)]));
}

/**
 * Code for Node: entries as ES modules. Shared chunks lie beside the entry, so that
 * `new URL('./workers/x.js', import.meta.url)` means the same wherever the bundler puts a module.
 * @param {Record<string, string>} entries
 * @param {string} folder
 * @returns {import('rolldown').BuildOptions}
 */
export function nodeConfig(entries, folder) {
  return {
    cwd: root,
    input: entries,
    platform: 'node',
    external,
    transform: { target: 'node20' },
    tsconfig: false,
    resolve: { alias: { 'jsonc-parser': jsoncParser } },
    treeshake: withoutCrashPoints,
    output: {
      dir: folder,
      format: 'esm',
      sourcemap: true,
      // Half the bytes to read and parse at every start; the log names places by function, so names stay.
      minify: { mangle: false },
      entryFileNames: '[name].js',
      chunkFileNames: 'chunk-[name]-[hash].js',
    },
  };
}

/**
 * The worker threads beside such code, bundled apart from it: shared pieces would be a dozen files more to find and to open
 * at every start of the program, which no worker takes part in.
 * @param {string} folder
 */
export const workersConfig = folder => nodeConfig(workerEntries(), join(folder, 'workers'));

/** What an earlier build left behind may be what nobody builds any more. @param {string} folder */
export function emptyFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

export const mainFolder = join(root, 'out', 'main');

/** @returns {import('rolldown').BuildOptions} */
export const mainConfig = () => ({
  ...nodeConfig({ main: join(root, 'electron', 'main.ts') }, mainFolder),
  plugins: [shippedRules],
});

/** A sandboxed preload must be one CommonJS file. @returns {import('rolldown').BuildOptions} */
export const preloadConfig = () => ({
  cwd: root,
  input: { index: join(root, 'electron', 'preload.ts') },
  platform: 'node',
  external,
  transform: { target: 'node20' },
  tsconfig: false,
  output: {
    dir: join(root, 'out', 'preload'),
    format: 'cjs',
    sourcemap: true,
    entryFileNames: '[name].cjs',
    codeSplitting: false,
    cleanDir: true,
  },
});
