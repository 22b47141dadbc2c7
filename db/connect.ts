import Database from 'better-sqlite3';
import { nativeBinding } from './binding';
import { deriveKey } from './key-check';
import { StoreFault } from './store-fault';

/** The first release without the WAL-reset race (reliability.md section 5). */
const oldestSqlite = [3, 51, 3] as const;

type Setting = { readonly name: string; readonly set: string; readonly expect: string | number };

/** Everything that holds for a connection of either kind. */
const common: readonly Setting[] = [
  { name: 'foreign_keys', set: 'ON', expect: 1 },
  { name: 'cell_size_check', set: 'ON', expect: 1 },
  { name: 'trusted_schema', set: 'OFF', expect: 0 },
  { name: 'mmap_size', set: '0', expect: 0 },
  // Spill files would hold patients in the clear.
  { name: 'temp_store', set: 'MEMORY', expect: 2 },
  { name: 'busy_timeout', set: '5000', expect: 5000 },
];

const reading: readonly Setting[] = [...common, { name: 'query_only', set: 'ON', expect: 1 }];

const writing: readonly Setting[] = [
  { name: 'locking_mode', set: 'NORMAL', expect: 'normal' },
  { name: 'journal_mode', set: 'WAL', expect: 'wal' },
  // The driver opens WAL with NORMAL, which loses acknowledged commits in a power cut.
  { name: 'synchronous', set: 'FULL', expect: 2 },
  { name: 'fullfsync', set: 'ON', expect: 1 },
  { name: 'checkpoint_fullfsync', set: 'ON', expect: 1 },
  ...common,
  // Without it INSERT OR REPLACE deletes rows behind the back of the triggers that forbid deleting.
  { name: 'recursive_triggers', set: 'ON', expect: 1 },
  { name: 'secure_delete', set: 'ON', expect: 1 },
  { name: 'wal_autocheckpoint', set: '1000', expect: 1000 },
  { name: 'journal_size_limit', set: '67108864', expect: 67_108_864 },
  // Pages are decrypted when they enter the cache, so the cache holds the working set (8 MiB, in KiB): what a cart, a
  // search and a page of the history touch. Eight times as much was filled by any long look back and made up for little.
  { name: 'cache_size', set: '-8192', expect: -8192 },
];

/** A misspelt PRAGMA is silent, so each value is asked back. */
function apply(raw: Database.Database, settings: readonly Setting[]): void {
  for (const { name, set, expect } of settings) {
    raw.pragma(`${name} = ${set}`);
    const actual: unknown = raw.pragma(name, { simple: true });
    if (actual !== expect) throw new StoreFault('SQLITE_MISUSE', `setting ${name} is ${String(actual)}`);
  }
}

function checkVersion(raw: Database.Database): void {
  const version = raw.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new StoreFault('SQLITE_MISUSE', `SQLite ${version} is too old`);
  }
}

/** Must be the very first statements on a connection. */
function unlock(raw: Database.Database, dataKey: Uint8Array): void {
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma('legacy = 4');
  raw.pragma(`key = "x'${deriveKey(dataKey, 'db').toString('hex')}'"`);
}

export type ConnectOptions = {
  readonly path: string;
  readonly key: Uint8Array;
  readonly mode: 'read' | 'write';
  /** Where compiled addons are; see db/binding.ts. */
  readonly nativeFolder?: string;
};

/** Opens an existing file and sets it up. Throws what SQLite throws; the caller knows what it means. */
export function connect(options: ConnectOptions): Database.Database {
  const binding = nativeBinding(options.nativeFolder);
  const raw = new Database(options.path, {
    fileMustExist: true,
    readonly: options.mode === 'read',
    timeout: 5000,
    ...(binding === undefined ? {} : { nativeBinding: binding }),
  });
  try {
    unlock(raw, options.key);
    checkVersion(raw);
    apply(raw, options.mode === 'read' ? reading : writing);
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}
