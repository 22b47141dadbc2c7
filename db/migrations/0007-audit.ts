import type { WritableDb } from '../handles';

/** Who did what, chained: each row's MAC covers the row and the MAC before it (design.md D10). */
export function createAudit(db: WritableDb): void {
  db.exec(`
    CREATE TABLE audit (
      sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
      at       INTEGER NOT NULL,
      actor_id TEXT,
      action   TEXT    NOT NULL,
      subject  TEXT    NOT NULL,
      detail   TEXT    NOT NULL CHECK (json_valid(detail)),
      mac      BLOB    NOT NULL CHECK (length(mac) = 32)
    ) STRICT;
  `);
}
