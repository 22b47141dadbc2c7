import type Database from 'better-sqlite3';
import { createCompiledTexts } from './compiled-texts';
import { crashPoint } from './crash-point';
import { isDamage, type StoreFault, toStoreFault } from './store-fault';

/** A prepared question. Parameters are bound by position; the row type is the mapper's promise about its own SQL. */
export type Query<P extends unknown[], R> = {
  get(...params: P): R | undefined;
  all(...params: P): R[];
};
export type Command<P extends unknown[], R> = Query<P, R> & {
  /** Answers how many rows changed. */
  run(...params: P): number;
};

/** HMAC of one audit entry and the one before it; the key stays inside (db/audit-seal.ts). */
export type AuditSeal = (previous: Uint8Array, entry: string) => Buffer;

/** May look, never touch. */
export type ReadableDb = {
  /** Each text is compiled once, for as long as it is in use. */
  prepare<P extends unknown[] = [], R = unknown>(sql: string): Query<P, R>;
  readonly sealAudit: AuditSeal;
};

/** The one writing connection. `transaction` is for db/transactions/ and migrations only. */
export type WritableDb = {
  prepare<P extends unknown[] = [], R = unknown>(sql: string): Command<P, R>;
  readonly sealAudit: AuditSeal;
  exec(sql: string): void;
  /** BEGIN IMMEDIATE ... COMMIT; rolled back when `work` throws. Transactions do not nest: a second BEGIN is a bug. */
  transaction<T>(work: () => T): T;
};

/**
 * Narrows a driver connection to what the rooms above may do with it. After the first sign of damage it writes nothing any
 * more (reliability.md section 8, safe stop): a commit whose fsync failed may be there after a restart or may not, and
 * whatever is written on top of it makes the file harder to save.
 */
export function wrapConnection(raw: Database.Database, sealAudit: AuditSeal): WritableDb {
  const compiled = createCompiledTexts(compile);
  let damagedBy: StoreFault | null = null;

  function guarded<A extends unknown[], T>(call: (...args: A) => T): (...args: A) => T {
    return (...args) => {
      try {
        return call(...args);
      } catch (error) {
        const fault = toStoreFault(error);
        if (isDamage(fault)) damagedBy ??= fault;
        throw fault;
      }
    };
  }

  function refuseIfDamaged(): void {
    if (damagedBy !== null) throw damagedBy;
  }

  function compile(sql: string): Command<unknown[], unknown> {
    const statement = guarded(() => raw.prepare<unknown[], unknown>(sql))();
    return {
      get: guarded((...params: unknown[]) => statement.get(...params)),
      all: guarded((...params: unknown[]) => statement.all(...params)),
      run: guarded((...params: unknown[]) => statement.run(...params).changes),
    };
  }

  function prepare<P extends unknown[], R>(sql: string): Command<P, R> {
    return compiled(sql) as unknown as Command<P, R>;
  }

  function transaction<T>(work: () => T): T {
    refuseIfDamaged();
    prepare('BEGIN IMMEDIATE').run();
    try {
      crashPoint('transaction-begun');
      const result = work();
      crashPoint('commit-before');
      prepare('COMMIT').run();
      crashPoint('commit-after');
      return result;
    } catch (error) {
      // SQLite has rolled back by itself after some faults (a full disk); a second ROLLBACK would hide the first error.
      if (raw.inTransaction) prepare('ROLLBACK').run();
      throw error;
    }
  }

  function exec(sql: string): void {
    refuseIfDamaged();
    guarded(() => raw.exec(sql))();
  }

  return { prepare, transaction, sealAudit, exec };
}
