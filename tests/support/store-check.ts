import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkLargeStore } from '../../electron/startup/check-store';
import { bundleWorker } from './bundle-worker';
import { aLog, type RecordedLog } from './sync/ports';

export type StoreCheck = { readonly log: RecordedLog; damages(): number };

/** Checks a store with the real worker, as the register does after its start; ends with the test. */
export async function aStoreCheck(path: string, key: Buffer, fromBytes?: number): Promise<StoreCheck> {
  const log = aLog();
  let damages = 0;
  const stop = checkLargeStore({
    path,
    key,
    nativeFolder: join(process.cwd(), 'db', 'native'),
    workerUrl: await bundleWorker('electron/workers/check-store-worker.ts'),
    log,
    onDamage: () => {
      damages += 1;
    },
    ...(fromBytes === undefined ? {} : { fromBytes }),
  });
  onTestFinished(stop);
  return { log, damages: () => damages };
}
