import { parentPort, workerData } from 'node:worker_threads';
import { findDamage } from '../../db/inspect-store';
import { openReadOnly } from '../../db/open';
import { workInBackground } from '../background-thread';
import type { CheckStoreData } from '../startup/check-store';

/** Follows every page and reference of a store while the register sells from it. */
function check({ path, key, nativeFolder }: CheckStoreData): string | null {
  const reader = openReadOnly({ path, key, nativeFolder });
  try {
    return findDamage(reader.db);
  } finally {
    reader.close();
  }
}

if (parentPort === null) throw new Error('The store check is started as a worker thread.');
workInBackground();
parentPort.postMessage(check(workerData as CheckStoreData));
