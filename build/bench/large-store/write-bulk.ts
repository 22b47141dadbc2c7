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
  'cache_size = -1048576',
];

/**
 * One transaction without a journal on the disk, without guards and with indexes built at the end. Guards forbid to begin with what has
 * ended, and history does; they and the indexes are put back as they were. Whoever writes here answers for the rows.
 */
export function writeBulk(path: string, key: Uint8Array, work: (db: WritableDb) => void): void {
  const raw = connect({ path, key, mode: 'write' });
  try {
    for (const setting of careless) raw.pragma(setting);
    const db = wrapConnection(raw, createAuditSeal(key));
    const taken = db
      .prepare<[], SchemaRow>(`
        SELECT type, name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND (type = 'trigger' AND name NOT LIKE '%indexed' OR type = 'index')
        ORDER BY type, rowid
      `)
      .all();
    db.transaction(() => {
      for (const { type, name } of taken) db.exec(`DROP ${type} ${name}`);
      work(db);
      for (const { sql } of taken) db.exec(sql);
    });
    raw.pragma('journal_mode = WAL');
  } finally {
    raw.close();
  }
}
