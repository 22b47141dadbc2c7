import { existsSync, mkdirSync } from 'node:fs';
import { crashPoint } from '../../db/crash-point';
import { kcv } from '../../db/key-check';
import { lockInstance } from '../../db/lock-instance';
import { openStore, type Store, type StoreEnvironment } from '../../db/open';
import { translateStoreError } from '../../db/store-fault';
import { raiseGeneration } from '../../db/transactions/raise-generation';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import { raiseKeyGeneration } from '../keys/key-file';
import type { Keystore } from '../keys/keystore';
import { type LoadedKey, loadOrCreateKey } from '../keys/load-or-create-key';
import type { Clock, Ids } from '../ports';
import type { DataPlace } from './data-place';
import { orTakeBack } from './or-take-back';
import { type GatePass, passGate, passUnwatched, type StartGate } from './start-gate';

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
  /** Left out for a register whose folder may be copied about: its data is nobody's. */
  readonly gate?: StartGate;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomKey: () => Buffer;
  readonly nativeFolder: string;
  /** This program's. */
  readonly version: string;
};

/** One process per folder, then the key, then the store; a step that fails takes back the ones before it. */
export function openData(options: OpenDataOptions): Result<OpenData, AppError> {
  const { place, nativeFolder } = options;
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  const lock = lockInstance(place.lockPath, nativeFolder);
  if (!lock.ok) return err(appError(lock.error));
  crashPoint('instance-locked');
  const opened = orTakeBack(() => openLocked(options), lock.value.release);
  if (!opened.ok) return opened;
  const { store, dataKey, pass } = opened.value;
  const close = () => {
    store.close();
    pass.release();
    lock.value.release();
  };
  return ok({ store, dataKey, close });
}

type Opened = { readonly store: Store; readonly dataKey: Buffer; readonly pass: GatePass };

function openLocked(options: OpenDataOptions): Result<Opened, AppError> {
  const { place, keystore, ids, gate } = options;
  const { keyPath, storePath } = place;
  const key = loadOrCreateKey({ keyPath, storePath, keystore, newInstallId: ids.uuid, randomKey: options.randomKey });
  if (!key.ok) return key;
  crashPoint('key-ready');
  const passed = gate === undefined ? ok(passUnwatched(key.value)) : passGate(gate, place, key.value);
  if (!passed.ok) return passed;
  const pass = passed.value;
  return orTakeBack(() => openClaimed(options, key.value, pass), pass.release);
}

function openClaimed(options: OpenDataOptions, key: LoadedKey, pass: GatePass): Result<Opened, AppError> {
  const { storePath } = options.place;
  const store = openStore({
    path: storePath,
    key: key.dataKey,
    keyCheck: kcv(key.dataKey),
    environment: options.environment,
    // A key without a store is a store that was lost, unless no start has ever come as far as claiming one.
    create: key.isNew && !existsSync(storePath),
    now: options.clock.now(),
    installId: key.installId,
    nativeFolder: options.nativeFolder,
  });
  if (!store.ok) return store;
  const opened = store.value;
  const claimed = orTakeBack(() => claim(options, opened, key, pass), opened.close);
  return claimed.ok ? ok({ store: opened, dataKey: key.dataKey, pass }) : claimed;
}

/**
 * Key and store know how often they were started together, and the witness outside their folder does too. A store that is behind
 * was copied or restored, alone or with its key: what it takes for unsent may long be with the state, so nothing may be sent from
 * it (reliability.md section 7.7). The store counts first, then the key, so that a kill in between leaves it ahead, never behind.
 */
function claim(options: OpenDataOptions, store: Store, key: LoadedKey, pass: GatePass): Result<null, AppError> {
  if (store.installId !== key.installId || store.generation < pass.generation) return err(appError('E-APP-02'));
  const generation = store.generation + 1;
  try {
    raiseGeneration(store.db, { generation, program: options.version, at: options.clock.now() });
    crashPoint('generation-in-store');
    raiseKeyGeneration(options.place.keyPath, kcv(key.dataKey), { generation, machine: pass.machine });
    crashPoint('generation-in-key');
    pass.note(generation);
    return ok(null);
  } catch (thrown) {
    const fault = translateStoreError(thrown);
    if (fault === null) throw thrown;
    return err(fault);
  }
}
