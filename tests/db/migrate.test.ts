import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../db/migrate';
import { latestVersion, migrations } from '../../db/migrations/index';
import { describeSchema } from '../../db/schema-text';
import { err, ok } from '../../shared/kernel/result';
import { aStore } from '../support/store';
import { aBlankDb } from '../support/store-migration';

const folder = join(import.meta.dirname, '../../db');

it('comes from nothing to the newest schema', () => {
  const db = aBlankDb();
  expect(migrate(db)).toEqual(ok(latestVersion));
  expect(schemaVersion(db)).toBe(latestVersion);
});

it('stops where it is told and goes on from there', () => {
  const db = aBlankDb();
  expect(migrate(db, 3)).toEqual(ok(3));
  expect(migrate(db)).toEqual(ok(latestVersion));
  expect(describeSchema(db)).toBe(describeSchema(aStore().db));
});

it('leaves a newer schema alone', () => {
  const { db } = aStore();
  db.exec(`PRAGMA user_version = ${latestVersion + 1}`);
  const before = describeSchema(db);
  expect(migrate(db)).toEqual(err({ found: latestVersion + 1 }));
  expect(describeSchema(db)).toBe(before);
});

it('keeps the old version when a script fails half way', () => {
  const db = aBlankDb();
  migrate(db, 4);
  db.exec('CREATE TABLE tender (in_the_way INTEGER)');
  expect(() => migrate(db)).toThrow('tender');
  expect(schemaVersion(db)).toBe(4);
  expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name IN ('sale', 'till_session')`).all()).toEqual([]);
});

it('lists every script of the folder once, in order', () => {
  const files = readdirSync(join(folder, 'migrations')).filter(name => /^\d{4}-/.test(name));
  expect(migrations.map(({ version }) => version)).toEqual(files.map(name => Number(name.slice(0, 4))));
  expect(latestVersion).toBe(files.length);
});

it('is what schema.sql shows for review', () => {
  expect(readFileSync(join(folder, 'schema.sql'), 'utf8')).toBe(describeSchema(aStore().db));
});
