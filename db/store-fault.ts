import Database from 'better-sqlite3';
import { type AppError, appError } from '../shared/kernel/error-code';

/** The disk or the file let us down. Carries SQLite's code; its message names tables and rules, never values. */
export class StoreFault extends Error {
  readonly code: string;

  constructor(code: string, reason: string, cause?: unknown) {
    super(`${code}: ${reason}`, { cause });
    this.name = 'StoreFault';
    this.code = code;
  }
}

/** Damage, or a disk that no longer does what it says: from then on nothing written can be relied on. */
const damage = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR'];
/** Called errors of the disk by SQLite too, though nothing was written: no room for the index of the log, or no memory. */
const harmless = ['SQLITE_IOERR_SHMSIZE', 'SQLITE_IOERR_NOMEM'];

export function isDamage(error: unknown): error is StoreFault {
  if (!(error instanceof StoreFault)) return false;
  const { code } = error;
  if (harmless.includes(code)) return false;
  return damage.some(primary => code === primary || code.startsWith(`${primary}_`));
}

/** What a statement threw, as our own fault; anything that is not SQLite's is passed on untouched. */
export function toStoreFault(error: unknown): unknown {
  return error instanceof Database.SqliteError ? new StoreFault(error.code, error.message, error) : error;
}

/** SQLite's extended codes start with their primary code: SQLITE_IOERR_WRITE is an SQLITE_IOERR. */
const sentences = [
  ['SQLITE_FULL', 'E-DB-02'],
  ['SQLITE_READONLY', 'E-DB-04'],
  ['SQLITE_CANTOPEN', 'E-DB-04'],
  ['SQLITE_PERM', 'E-DB-04'],
  ['SQLITE_AUTH', 'E-DB-04'],
  ['SQLITE_CORRUPT', 'E-DB-01'],
  ['SQLITE_NOTADB', 'E-DB-01'],
  ['SQLITE_IOERR_SHMSIZE', 'E-DB-02'],
  ['SQLITE_IOERR', 'E-DB-01'],
  ['SQLITE_BUSY', 'E-APP-01'],
  ['SQLITE_LOCKED', 'E-APP-01'],
  // What SQLite says when somebody holds the log's locks for as long as it cares to wait.
  ['SQLITE_PROTOCOL', 'E-APP-01'],
  ['ENOSPC', 'E-DB-02'],
  ['EDQUOT', 'E-DB-02'],
  ['EACCES', 'E-DB-04'],
  ['EPERM', 'E-DB-04'],
  ['EROFS', 'E-DB-04'],
  ['ENOENT', 'E-DB-04'],
  ['ENOTDIR', 'E-DB-04'],
  ['EIO', 'E-DB-01'],
] as const;

/** SQLite's code or, for the few calls made on the file itself, the operating system's. */
function codeOf(error: unknown): string | null {
  if (error instanceof StoreFault || error instanceof Database.SqliteError) return error.code;
  const isSystem = error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
  return isSystem ? String(error.code) : null;
}

/** The sentence for a fault of the store; null when the error is a bug of ours and no sentence helps. */
export function translateStoreError(error: unknown): AppError | null {
  const code = codeOf(error);
  if (code === null) return null;
  const found = sentences.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`));
  return found ? appError(found[1], { reason: code }) : null;
}
