import { existsSync, mkdirSync } from 'node:fs';
import { kcv } from '../../db/key-check';
import { lockInstance } from '../../db/lock-instance';
import { openStore, type Store, type StoreEnvironment } from '../../db/open';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { Keystore } from '../keys/keystore';
import { loadOrCreateKey } from '../keys/load-or-create-key';
import type { Clock, Ids } from '../ports';
import type { DataPlace } from './data-place';

export type OpenData = {
  readonly store: Store;
  readonly dataKey: Buffer;
  /** Ends the store and lets the next process in; safe to call once. */
  close(): void;
};

export type OpenDataOptions = {
  readonly place: DataPlace;
  readonly environment: StoreEnvironment;
  readonly keystore: Keystore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomKey: () => Buffer;
  readonly nativeFolder: string;
};

/** One process per folder, then the key, then the store; a step that fails takes back the ones before it. */
export function openData(options: OpenDataOptions): Result<OpenData, AppError> {
  const { place, nativeFolder } = options;
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  const lock = lockInstance(place.lockPath, nativeFolder);
  if (!lock.ok) return err(appError(lock.error));
  const opened = openLocked(options);
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const { store, dataKey } = opened.value;
  const close = () => {
    store.close();
    lock.value.release();
  };
  return ok({ store, dataKey, close });
}

function openLocked(options: OpenDataOptions): Result<{ readonly store: Store; readonly dataKey: Buffer }, AppError> {
  const { place, keystore, ids } = options;
  const { keyPath, storePath } = place;
  const key = loadOrCreateKey({ keyPath, storePath, keystore, newInstallId: ids.uuid, randomKey: options.randomKey });
  if (!key.ok) return key;
  const store = openStore({
    path: storePath,
    key: key.value.dataKey,
    keyCheck: kcv(key.value.dataKey),
    environment: options.environment,
    // A key without a store is a store that was lost, unless the key was made a moment ago.
    create: key.value.isNew && !existsSync(storePath),
    now: options.clock.now(),
    installId: key.value.installId,
    nativeFolder: options.nativeFolder,
  });
  return store.ok ? ok({ store: store.value, dataKey: key.value.dataKey }) : store;
}
