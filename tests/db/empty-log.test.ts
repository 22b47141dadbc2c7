import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countChanges, emptyLog } from '../../db/empty-log';
import { openReadOnly } from '../../db/open';
import { insertPatient } from '../../db/repositories/patients';
import { aStore, t0 } from '../support/store';
import { aPatient } from '../support/store-values';

it('counts what changed, and nothing for a look', () => {
  const { db } = aStore();
  const before = countChanges(db);
  expect(countChanges(db)).toBe(before);
  insertPatient(db, aPatient(), t0);
  expect(countChanges(db)).toBeGreaterThan(before);
});

it('moves what was committed into the file', () => {
  const store = aStore();
  emptyLog(store.db);
  const before = readFileSync(store.path);
  insertPatient(store.db, aPatient(), t0);
  expect(readFileSync(store.path).equals(before)).toBe(true);
  emptyLog(store.db);
  expect(readFileSync(store.path).equals(before)).toBe(false);
});

it('does not wait for whoever reads', () => {
  const store = aStore();
  const reader = openReadOnly({ path: store.path, key: store.key, nativeFolder: 'db/native' });
  const rows = reader.db.prepare<[], { name: string }>('SELECT name FROM sqlite_schema').all();
  insertPatient(store.db, aPatient(), t0);
  emptyLog(store.db);
  expect([rows.length > 0, reader.db.prepare('SELECT id FROM patient').all().length]).toEqual([true, 1]);
  reader.close();
});
