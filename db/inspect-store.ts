import type { ReadableDb } from './handles';
import { schemaVersion } from './migrate';
import { migrations } from './migrations/index';

/** 'CLRE': another program's file is never mistaken for ours. */
export const applicationId = 0x434c5245;

/** Tables that every version since the first has; their absence means the file is not what it says. */
const expectedTables = [
  'meta',
  'user',
  'patient',
  'package',
  'cart',
  'sale',
  'sale_line',
  'tender',
  'outbox',
  'attempt',
  'audit',
];

export type Meta = {
  readonly installId: string;
  readonly environment: string;
  /** Raised when the data key or the machine changes; a restored older copy has a lower one. */
  readonly generation: number;
  readonly kcv: string;
};

/** Of the library that is really loaded, for the call to IT. */
export function sqliteVersion(db: ReadableDb): string {
  const row = db.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get();
  if (!row) throw new Error('SQLite does not say its version');
  return row.version;
}

export function readMeta(db: ReadableDb): Meta {
  const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all();
  const values = new Map(rows.map(row => [row.key, row.value]));
  return {
    installId: values.get('install_id') ?? '',
    environment: values.get('environment') ?? '',
    generation: Number(values.get('generation') ?? 0),
    kcv: values.get('kcv') ?? '',
  };
}

/** The version of the program that last opened it for writing; null where none has said so. */
export function findProgram(db: ReadableDb): string | null {
  const row = db.prepare<[], { value: string }>(`SELECT value FROM meta WHERE key = 'program'`).get();
  return row?.value ?? null;
}

/** Why the file is not this register's store; null when it is. An empty file passes every integrity check, so identity comes first. */
export function findIdentityProblem(db: ReadableDb): string | null {
  const id = db.prepare<[], { application_id: number }>('PRAGMA application_id').get()?.application_id;
  if (id !== applicationId) return 'application-id';
  if (schemaVersion(db) < migrations.length) return null;
  const names = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  const present = new Set(names.map(row => row.name));
  if (expectedTables.some(table => !present.has(table))) return 'tables';
  if (readMeta(db).installId === '') return 'install-id';
  if (!db.prepare('SELECT 1 FROM audit LIMIT 1').get()) return 'audit';
  return null;
}

/** Every page read and every reference followed; null when all is well. Takes time in proportion to the file. */
export function findDamage(db: ReadableDb, depth: 'quick' | 'full' = 'quick'): string | null {
  const pragma = depth === 'quick' ? 'quick_check' : 'integrity_check';
  const rows = db.prepare<[], Record<string, string>>(`PRAGMA ${pragma}(1)`).all();
  if (rows.length !== 1 || Object.values(rows[0] ?? {})[0] !== 'ok') return pragma;
  if (db.prepare('PRAGMA foreign_key_check').get()) return 'foreign-key-check';
  return null;
}
