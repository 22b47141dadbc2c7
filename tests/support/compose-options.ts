import { join } from 'node:path';
import { nodeTimers } from '../../electron/biotrack/node-timers';
import type { ComposeOptions } from '../../electron/compose';
import { createPlainKeystore } from '../../electron/keys/plain-keystore';
import { err, ok } from '../../shared/kernel/result';
import { bundleWorker } from './bundle-worker';
import { realClock, someIds } from './sync/ports';

type Shared = Omit<ComposeOptions, 'launch' | 'openLog' | 'push' | 'rulesFile'>;

/** What a program gives that has no Electron around it and no device on it, over this folder. */
export async function composeOptions(folder: string): Promise<Shared> {
  return {
    defaultDataFolder: folder,
    version: '0.1.0',
    runtime: { electron: '-', chromium: '-', node: process.version },
    osKeystore: () => createPlainKeystore('production'),
    startsFolder: join(folder, 'starts'),
    machineName: () => 'the machine of the tests',
    hid: { list: async () => ok([]), open: async () => err('gone') },
    pinWorkerUrl: await bundleWorker('electron/workers/pin-hash-worker.ts'),
    checkWorkerUrl: new URL('file:///nothing-here'),
    reportWorkerUrl: new URL('file:///nothing-here'),
    chooseFile: async () => null,
    renderPdf: async () => null,
    nativeFolder: 'db/native',
    onSessionEnd: () => undefined,
    onDamage: () => undefined,
    clock: realClock,
    timers: nodeTimers,
    random: () => 0.5,
    ids: someIds,
  };
}
