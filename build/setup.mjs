/**
 * Makes a checkout able to run. Every command that needs it calls it; it does only what is missing, says what and
 * why, and takes a fraction of a second when there is nothing to do. There is no npm postinstall: installing the
 * packages must stay quick and must not run programs.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resolveRuntime } from './electron-runtime.mjs';
import { ensureNative, needsCompiledAddon } from './native.mjs';
import { isMain, root } from './paths.mjs';
import { run } from './process.mjs';
import { ensureSystemPackages, needs } from './system-packages.mjs';

/** The first Electron major whose Node offers Node-API 10, which the prebuilt addon needs. */
const firstElectronWithPrebuiltAddon = 35;

/** @param {string} electronVersion */
const electronNeedsCompiledAddon = electronVersion =>
  Number(electronVersion.split('.')[0]) < firstElectronWithPrebuiltAddon;

/** @param {string} line */
const sayOnScreen = line => console.error(line);

/** Formats and lints what is staged; a CI machine commits nothing. */
async function enableHooks() {
  if (process.env['CI'] || !existsSync(join(root, '.git'))) return;
  await run('git', ['config', 'core.hooksPath', '.githooks'], { cwd: root, capture: true });
}

/**
 * The compiled addon, for this Node and for Electrons that need it.
 * @param {(line: string) => void} [say]
 */
export async function setupAddon(say = sayOnScreen) {
  await ensureSystemPackages(needs.compiler, say);
  await ensureNative({ say });
}

/**
 * Everything unit and integration tests need.
 * @param {(line: string) => void} [say]
 */
export async function setupNode(say = sayOnScreen) {
  await enableHooks();
  await ensureSystemPackages([...needs.window.filter(need => need.package === 'libusb-1.0-0'), ...needs.test], say);
  if (needsCompiledAddon(process.versions['napi'])) await setupAddon(say);
}

/**
 * Everything a real Electron needs.
 * @param {{ say?: (line: string) => void, virtualScreen?: boolean }} [options]
 */
export async function setupElectron({ say = sayOnScreen, virtualScreen = false } = {}) {
  await enableHooks();
  await ensureSystemPackages([...needs.window, ...(virtualScreen ? needs.virtualScreen : [])], say);
  const runtime = await resolveRuntime({ say });
  if (electronNeedsCompiledAddon(runtime.version)) await setupAddon(say);
  return runtime;
}

if (isMain(import.meta.url)) {
  await setupNode();
  const runtime = await setupElectron({ virtualScreen: process.platform === 'linux' && !process.env['DISPLAY'] });
  console.log(`setup: ready, Electron ${runtime.version} (${runtime.source})`);
}
