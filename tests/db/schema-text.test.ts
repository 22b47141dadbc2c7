import { expect, it } from 'vitest';
import { describeSchema } from '../../db/schema-text';
import { aBlankDb } from '../support/store-migration';

it('writes tables before indexes before triggers, and leaves out what SQLite keeps for itself', () => {
  const db = aBlankDb();
  db.exec(`
    CREATE TABLE b (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
    CREATE VIRTUAL TABLE a_search USING fts5 (name);
    CREATE TRIGGER b_kept BEFORE DELETE ON b BEGIN SELECT 1; END;
    CREATE INDEX b_name ON b (name);
  `);
  expect(describeSchema(db)).toBe(`CREATE VIRTUAL TABLE a_search USING fts5 (name);

CREATE TABLE b (id INTEGER PRIMARY KEY, name TEXT UNIQUE);

CREATE INDEX b_name ON b (name);

CREATE TRIGGER b_kept BEFORE DELETE ON b BEGIN SELECT 1; END;
`);
});
