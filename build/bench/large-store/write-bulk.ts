import { freemem } from 'node:os';
import { createAuditSeal } from '../../../db/audit-seal';
import { connect } from '../../../db/connect';
import { type WritableDb, wrapConnection } from '../../../db/handles';

type SchemaRow = { readonly type: 'trigger' | 'index'; readonly name: string; readonly sql: string };

/** What a bulk write need not wait for: the file is thrown away when it fails. The next ordinary opening sets all of it back. */
const careless = [
  ...[
    'journal_mode = DELETE',
    'journal_mode = MEMORY',
    'synchronous = OFF',
    'secure_delete = OFF',
    'foreign_keys = OFF',
  ],
];

/** A page that leaves the cache is encrypted, and decrypted again for every index that is built: all of them should stay. */
const cacheKib = (): number => Math.round(Math.min(8 * 1024 ** 3, freemem() / 2) / 1024);

export type BulkWork = {
  /** What a statement may ask JavaScript for, by name. */
  readonly functions: Readonly<Record<string, (argument: never) => string>>;
  /** Without guards, and without the indexes that can be built afterwards. */
  readonly fill: (db: WritableDb) => void;
  /** With the indexes, and still without guards. Transactions of the register's own are parts of this one. */
  readonly finish: (db: WritableDb) => void;
};

/**
 * One transaction without a journal on the disk, without guards and with indexes built at the end. Guards forbid to begin with what has
 * ended, and history does; they and the indexes are put back as they were. Whoever writes here answers for the rows.
 */
export function writeBulk(path: string, key: Uint8Array, { functions, fill, finish }: BulkWork): void {
  const raw = connect({ path, key, mode: 'write' });
  try {
    for (const setting of [...careless, `cache_size = -${cacheKib()}`]) raw.pragma(setting);
    for (const [name, call] of Object.entries(functions)) raw.function(name, { deterministic: true }, call);
    const db = wrapConnection(raw, createAuditSeal(key));
    const taken = db
      .prepare<[], SchemaRow>(`
        SELECT type, name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND (type = 'trigger' AND name NOT LIKE '%indexed' OR type = 'index')
        ORDER BY type, rowid
      `)
      .all();
    const putBack = (wanted: SchemaRow['type']): void => {
      for (const { type, sql } of taken) if (type === wanted) db.exec(sql);
    };
    db.transaction(() => {
      for (const { type, name } of taken) db.exec(`DROP ${type} ${name}`);
      fill(db);
      putBack('index');
      finish({ ...db, transaction: work => work() });
      putBack('trigger');
    });
    raw.pragma('journal_mode = WAL');
  } finally {
    raw.close();
  }
}
