/** The register with hot reload: the page is replaced in place, a change to the main process restarts Electron. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { watch } from 'rolldown';
import { createServer } from 'vite';
import { emptyFolder, mainConfig, mainFolder, preloadConfig, workersConfig } from './bundle-configs.mjs';
import { developmentSwitches } from './electron-switches.mjs';
import { isMain, root } from './paths.mjs';
import { deferred } from './process.mjs';
import { setupElectron } from './setup.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Keeps exactly one Electron: the old one must be gone before the next starts, or the next finds the store locked.
 * @param {() => ChildProcess} launch
 * @param {() => void} onClosedByUser
 */
function keepOne(launch, onClosedByUser) {
  /** @type {ChildProcess | undefined} */
  let child;
  // The development server ends the process by itself on SIGTERM; Electron must not outlive it.
  process.on('exit', () => child?.kill('SIGTERM'));
  const stop = async () => {
    const old = child;
    child = undefined;
    if (!old || old.exitCode !== null || old.signalCode !== null) return;
    const gone = once(old, 'exit');
    old.kill('SIGTERM');
    await gone;
  };
  const restart = async () => {
    await stop();
    const next = launch();
    child = next;
    next.on('exit', () => {
      if (child === next) onClosedByUser();
    });
  };
  return { restart, stop };
}

/**
 * @param {readonly string[]} args passed on to the register
 * @returns {Promise<number>}
 */
export async function runDev(args) {
  const say = console.error;
  const runtime = await setupElectron({ say });
  const server = await createServer({ configFile: join(root, 'build', 'vite.config.ts') });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The development server has no local address.');

  /** @type {import('./process.mjs').Deferred<number>} */
  const { promise: finished, resolve: finish } = deferred();
  const switches = [...developmentSwitches(say), ...args];
  const electron = keepOne(
    () =>
      spawn(runtime.executable, [root, ...switches], {
        stdio: 'inherit',
        env: { ...process.env, ELECTRON_RENDERER_URL: address },
      }),
    () => finish(0),
  );
  const watcher = watch([mainConfig(), workersConfig(emptyFolder(mainFolder)), preloadConfig()]);
  let restarting = Promise.resolve();
  watcher.on('event', event => {
    if (event.code === 'ERROR') say(String(event.error));
    if (event.code === 'BUNDLE_END') return event.result.close();
    if (event.code === 'END') restarting = restarting.then(electron.restart).catch(error => say(String(error)));
    return undefined;
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => finish(0));
  const code = await finished;
  await restarting;
  await electron.stop();
  await watcher.close();
  await server.close();
  return code;
}

if (isMain(import.meta.url)) process.exit(await runDev(process.argv.slice(2)));
