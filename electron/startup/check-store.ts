import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { checkedAtOpening } from '../../db/open';
import type { Log } from '../ports';

export type CheckStoreData = { readonly path: string; readonly key: Uint8Array; readonly nativeFolder: string };

export type CheckStoreOptions = CheckStoreData & {
  /** The bundled electron/workers/check-store-worker. */
  readonly workerUrl: URL;
  readonly log: Log;
  /** Selling must stop: the file is damaged somewhere that nobody has read yet. */
  readonly onDamage: () => void;
  /** Smaller files were checked whole when they were opened. */
  readonly fromBytes?: number;
};

/**
 * Checks a store that was too large to be checked before the start (reliability.md section 5), in a thread of its own.
 *
 * @returns ends the check; what it had not read yet stays unread until the next start
 */
export function checkLargeStore(options: CheckStoreOptions): () => Promise<void> {
  const { path, key, nativeFolder, log, fromBytes = checkedAtOpening } = options;
  if (statSync(path).size <= fromBytes) return async () => undefined;
  const worker = new Worker(options.workerUrl, { workerData: { path, key, nativeFolder } satisfies CheckStoreData });
  worker.unref();
  worker.once('message', (damage: string | null) => {
    if (damage === null) return log.info('store.checked');
    log.error('store.damaged', { check: damage });
    options.onDamage();
  });
  // SQLite throws on a page that does not authenticate: that is damage too.
  worker.once('error', () => {
    log.error('store.damaged', { check: 'unreadable' });
    options.onDamage();
  });
  return async () => {
    worker.removeAllListeners();
    await worker.terminate();
  };
}
