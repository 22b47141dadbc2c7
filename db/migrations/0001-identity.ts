import type { WritableDb } from '../handles';

/** Whose store this is, what it was set up with, and the numbers it has given out. */
export function createIdentity(db: WritableDb): void {
  db.exec(`
    CREATE TABLE meta (
      key   TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      key        TEXT    NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 64),
      json       TEXT    NOT NULL CHECK (json_valid(json)),
      updated_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE terminal_sequence (
      terminal_id TEXT    NOT NULL PRIMARY KEY,
      last        INTEGER NOT NULL CHECK (last >= 0)
    ) STRICT, WITHOUT ROWID;
  `);
}
