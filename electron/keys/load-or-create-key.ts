import { createHash, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { kcv } from '../../db/key-check';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import { type KeySlot, readKeyFile, writeKeySlot } from './key-file';
import type { Keystore, KeystoreFailure } from './keystore';

export type LoadedKey = {
  readonly dataKey: Buffer;
  readonly installId: string;
  readonly generation: number;
  /** The machine it was started on last, sealed; null: it was bound to none. */
  readonly machine: string | null;
  /** No start has got as far as a claimed store with it, so the store may still have to be created. */
  readonly isNew: boolean;
};

export type KeyOptions = {
  readonly keyPath: string;
  /** Asked only whether it exists: a store without its key file must never get a new key. */
  readonly storePath: string;
  readonly keystore: Keystore;
  readonly newInstallId: () => string;
  readonly randomKey: () => Buffer;
};

/** Of a key that was never in use: the claim of the first start raises it before anything can be sold. */
const unclaimed = 1;

/** The key of this till's data. Nothing is created while a key file or a store exists, whatever state they are in. */
export function loadOrCreateKey(options: KeyOptions): Result<LoadedKey, AppError> {
  const file = readKeyFile(options.keyPath);
  if (file.kind === 'present') return loadKey(file.slots, options);
  if (existsSync(options.storePath)) return err(keyLost(options));
  return createKey(options);
}

function loadKey(slots: readonly KeySlot[], options: KeyOptions): Result<LoadedKey, AppError> {
  const { keystore } = options;
  const newest = slots[0];
  if (newest !== undefined && newest.backend !== keystore.backend) return err(appError('E-KEY-02'));
  for (const slot of slots.filter(one => one.backend === keystore.backend)) {
    const opened = openSlot(slot, keystore);
    if (opened.ok) {
      const { installId, generation } = slot;
      return ok({
        dataKey: opened.value,
        installId,
        generation,
        machine: slot.machine ?? null,
        isNew: slots.every(one => one.generation === unclaimed),
      });
    }
    if (opened.error === 'unavailable') return err(appError('E-KEY-02'));
  }
  return err(keyLost(options));
}

function openSlot(slot: KeySlot, keystore: Keystore): Result<Buffer, KeystoreFailure> {
  const wrap = slot.wraps.find(one => one.by === keystore.backend);
  if (wrap === undefined) return err('refused');
  const key = keystore.unwrap(wrap.wrapped);
  if (!key.ok) return key;
  return key.value.length === 32 && isSameCheck(kcv(key.value), slot.kcv) ? key : err('refused');
}

function isSameCheck(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function createKey(options: KeyOptions): Result<LoadedKey, AppError> {
  const { keystore } = options;
  const dataKey = options.randomKey();
  const wrapped = keystore.wrap(dataKey);
  if (!wrapped.ok) return err(appError('E-KEY-02'));
  const installId = options.newInstallId();
  const slot: KeySlot = {
    version: 1,
    backend: keystore.backend,
    wraps: [{ by: keystore.backend, wrapped: wrapped.value }],
    installId,
    generation: unclaimed,
    kcv: kcv(dataKey),
  };
  writeKeySlot(options.keyPath, slot);
  return ok({ dataKey, installId, generation: unclaimed, machine: null, isNew: true });
}

/** The code IT is given names the file it is about and nothing that is in it. */
function keyLost(options: KeyOptions): AppError {
  const bytes = existsSync(options.keyPath) ? readFileSync(options.keyPath) : Buffer.from('no key file');
  const digest = createHash('sha256').update(bytes).digest('hex').toUpperCase();
  return appError('E-KEY-01', { code: `${digest.slice(0, 4)}-${digest.slice(4, 8)}` });
}
