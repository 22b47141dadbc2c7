/**
 * Makes the installers in dist/. `--dir` leaves the unpacked program, `--win` packs for Windows, `--driven` makes the
 * package that a test driver may attach to: the same program with the inspect fuse on and `counterleaf.driven` in its
 * package.json. `--bundled` packs what is in out/ already. RELEASE=1 refuses the fallback runtime, whose origin cannot be
 * checked against Electron's own sums.
 */
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { bundleAll } from './bundle.mjs';
import { linuxFiles } from './linux-files.mjs';
import { needsCompiledAddon } from './native.mjs';
import { isMain, root } from './paths.mjs';
import { mustRun } from './process.mjs';
import { setupElectron } from './setup.mjs';
import { ensureSystemPackages, needs } from './system-packages.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

/** @param {Runtime} runtime */
export function refuseUnverified(runtime, env = process.env) {
  if (env['RELEASE'] !== '1' || runtime.source === 'official') return;
  throw new Error(
    `RELEASE=1 needs the official Electron; this machine has the ${runtime.source} one (${runtime.version}).`,
  );
}

/** Asks the runtime itself, because a named one may be of any age. @param {Runtime} runtime */
async function nodeApiOf(runtime) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return (await mustRun(runtime.executable, ['-p', 'process.versions.napi'], { env, capture: true })).trim();
}

/**
 * What the machine decides, on top of electron-builder.yml. For another platform than this one there is no runtime
 * here to pack: electron-builder downloads the official one, which takes the prebuilt addon.
 * @param {Runtime | undefined} runtime undefined when packing for another platform
 * @param {{ driven: boolean, napi: string | undefined }} choice
 * @returns {import('electron-builder').Configuration}
 */
export function configurationFor(runtime, { driven, napi }) {
  return {
    extends: join(root, 'electron-builder.yml'),
    ...(runtime ? { electronDist: runtime.dist, electronVersion: runtime.version } : {}),
    ...(needsCompiledAddon(napi)
      ? { extraResources: [{ from: 'db/native', to: 'db/native', filter: ['*.node'] }] }
      : {}),
    ...(driven
      ? {
          directories: { output: 'dist/driven' },
          extraMetadata: { counterleaf: { driven: true } },
          electronFuses: { enableNodeCliInspectArguments: true },
        }
      : {}),
  };
}

/** Tools that are on the machine, so that nothing is downloaded while packing; a faster gzip for the same content. */
function preferLocalTools() {
  process.env['USE_SYSTEM_7ZA'] ??= 'true';
  process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= '/usr/bin/7z';
  process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '3';
  process.env['CUSTOM_FPM_PATH'] ??= join(root, 'build', 'fpm-dpkg.mjs');
}

/** @param {readonly string[]} args */
async function makePackages(args) {
  const runtime = await setupElectron();
  refuseUnverified(runtime);
  if (process.platform === 'linux') {
    await ensureSystemPackages(needs.packaging, line => console.error(line));
    preferLocalTools();
  }
  if (!args.includes('--bundled')) await bundleAll();
  const platform = args.includes('--win') ? Platform.WINDOWS : Platform.current();
  const packed = platform === Platform.current() ? runtime : undefined;
  const napi = packed && (await nodeApiOf(packed));
  return build({
    projectDir: root,
    targets: platform.createTarget(args.includes('--dir') ? 'dir' : undefined),
    publish: 'never',
    config: { ...configurationFor(packed, { driven: args.includes('--driven'), napi }), deb: linuxFiles() },
  });
}

if (isMain(import.meta.url)) {
  const made = await makePackages(process.argv.slice(2));
  for (const file of made) console.log(`dist: ${file}`);
}
