import type Database from 'better-sqlite3';
import { toStoreFault } from './store-fault';

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
  /** Each text is compiled once per connection. */
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

function guarded<A extends unknown[], T>(call: (...args: A) => T): (...args: A) => T {
  return (...args) => {
    try {
      return call(...args);
    } catch (error) {
      throw toStoreFault(error);
    }
  };
}

/** Narrows a driver connection to what the rooms above may do with it. */
export function wrapConnection(raw: Database.Database, sealAudit: AuditSeal): WritableDb {
  const compiled = new Map<string, Command<unknown[], unknown>>();

  function compile(sql: string): Command<unknown[], unknown> {
    const statement = guarded(() => raw.prepare<unknown[], unknown>(sql))();
    return {
      get: guarded((...params: unknown[]) => statement.get(...params)),
      all: guarded((...params: unknown[]) => statement.all(...params)),
      run: guarded((...params: unknown[]) => statement.run(...params).changes),
    };
  }

  function prepare<P extends unknown[], R>(sql: string): Command<P, R> {
    let command = compiled.get(sql);
    if (!command) {
      command = compile(sql);
      compiled.set(sql, command);
    }
    return command as unknown as Command<P, R>;
  }

  function transaction<T>(work: () => T): T {
    prepare('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      prepare('COMMIT').run();
      return result;
    } catch (error) {
      // SQLite has rolled back by itself after some faults (a full disk); a second ROLLBACK would hide the first error.
      if (raw.inTransaction) prepare('ROLLBACK').run();
      throw error;
    }
  }

  return { prepare, transaction, sealAudit, exec: guarded(sql => void raw.exec(sql)) };
}
