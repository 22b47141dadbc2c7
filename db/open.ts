import { existsSync, statSync } from 'node:fs';
import type { AppError, ErrorCode } from '../shared/kernel/error-code';
import { err, ok, type Result } from '../shared/kernel/result';
import type { Instant } from '../shared/kernel/units';
import { createAuditSeal } from './audit-seal';
import { connect } from './connect';
import { createStoreFile } from './create-store';
import { headerProblem } from './file-header';
import { type ReadableDb, type WritableDb, wrapConnection } from './handles';
import { findDamage, findIdentityProblem, findProgram, readMeta } from './inspect-store';
import { kcv } from './key-check';
import { migrate, schemaVersion } from './migrate';
import { latestVersion } from './migrations/index';
import { sealsAnyPage } from './page-seal';
import { StoreFault, toStoreFault, translateStoreError } from './store-fault';

export type StoreEnvironment = 'training' | 'test' | 'production';
export type StoreFailure = AppError & { readonly code: StoreFailureCode };
export type StoreFailureCode = Extract<
  ErrorCode,
  'E-DB-01' | 'E-DB-02' | 'E-DB-03' | 'E-DB-04' | 'E-KEY-01' | 'E-APP-01'
>;

export type Store = {
  readonly db: WritableDb;
  readonly path: string;
  readonly installId: string;
  readonly environment: string;
  readonly generation: number;
  close(): void;
};

export type OpenOptions = {
  readonly path: string;
  /** The 32-byte data key; the file's key and the audit key are derived from it. */
  readonly key: Uint8Array;
  readonly environment: StoreEnvironment;
  /** Whether a missing file may be made. A file that is there is never replaced, not even an empty one. */
  readonly create: boolean;
  readonly now: Instant;
  readonly installId: string;
  /** The check value of the key file: with it a wrong key is told from a damaged file at once. */
  readonly keyCheck?: string;
  readonly nativeFolder?: string;
  /** Larger files are checked by the caller in a worker after the start (findDamage); every page read is authenticated anyway. */
  readonly checkUpToBytes?: number;
};

/** A file up to this size is checked whole before it is opened; a larger one by its caller, while it is in use. */
export const checkedAtOpening = 64 * 1024 * 1024;

function failure(code: StoreFailureCode, params: AppError['params']): StoreFailure {
  return { code, params };
}

/** What went wrong while opening, in the words of reliability.md section 14. */
function explain(error: unknown, options: Pick<OpenOptions, 'path' | 'key'>): StoreFailure {
  const fault = toStoreFault(error);
  if (fault instanceof StoreFault && fault.code === 'SQLITE_NOTADB' && !sealsAnyPage(options.path, options.key)) {
    return failure('E-KEY-01', { code: kcv(options.key) });
  }
  const known = translateStoreError(fault);
  if (!known) throw fault;
  return failure(known.code as StoreFailureCode, known.params);
}

/** Looks at the file through a connection that cannot write, so that a damaged or newer one stays as it is. */
function inspect(options: OpenOptions): StoreFailure | null {
  const raw = connect({ ...options, mode: 'read' });
  try {
    const db = wrapConnection(raw, createAuditSeal(options.key));
    const version = schemaVersion(db);
    if (version > latestVersion) return failure('E-DB-03', { v: findProgram(db) ?? version });
    const size = statSync(options.path).size;
    const mayCheck = size <= (options.checkUpToBytes ?? checkedAtOpening);
    const problem = findIdentityProblem(db) ?? (mayCheck ? findDamage(db) : null);
    return problem === null ? null : failure('E-DB-01', { reason: problem });
  } finally {
    raw.close();
  }
}

function openForWriting(options: OpenOptions): Result<Store, StoreFailure> {
  const raw = connect({ ...options, mode: 'write' });
  try {
    const db = wrapConnection(raw, createAuditSeal(options.key));
    const migrated = migrate(db);
    if (!migrated.ok) {
      raw.close();
      return err(failure('E-DB-03', { v: migrated.error.found }));
    }
    const { installId, environment, generation } = readMeta(db);
    return ok({ db, path: options.path, installId, environment, generation, close: () => void raw.close() });
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Opens the register's store, or says in one code why not. Nothing is written before the file has proved to be ours. */
export function openStore(options: OpenOptions): Result<Store, StoreFailure> {
  if (options.keyCheck !== undefined && options.keyCheck !== kcv(options.key)) {
    return err(failure('E-KEY-01', { code: kcv(options.key) }));
  }
  try {
    if (!existsSync(options.path)) {
      if (!options.create) return err(failure('E-DB-01', { reason: 'missing' }));
      createStoreFile(options);
    }
    const plain = headerProblem(options.path);
    if (plain !== null) return err(failure('E-DB-01', { reason: plain }));
    const problem = inspect(options);
    return problem === null ? openForWriting(options) : err(problem);
  } catch (error) {
    const failed = explain(error, options);
    const isDamaged = failed.code === 'E-KEY-01' && options.keyCheck !== undefined;
    return err(isDamaged ? failure('E-DB-01', { reason: 'SQLITE_NOTADB' }) : failed);
  }
}

export type Reader = { readonly db: ReadableDb; close(): void };

/** A second, read-only connection for a worker thread: reports, exports and checks without a pause in selling. */
export function openReadOnly(options: {
  readonly path: string;
  readonly key: Uint8Array;
  readonly nativeFolder?: string;
}): Reader {
  const raw = connect({ ...options, mode: 'read' });
  return { db: wrapConnection(raw, createAuditSeal(options.key)), close: () => void raw.close() };
}
