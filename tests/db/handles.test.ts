import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { connect } from '../../db/connect';
import { StoreFault } from '../../db/store-fault';
import { aStore } from '../support/store';

const insert = `INSERT INTO setting (key, json, updated_at) VALUES (?, '1', 0)`;
const keys = 'SELECT key FROM setting ORDER BY key';

it('keeps what a transaction did', () => {
  const { db } = aStore();
  const changed = db.transaction(() => db.prepare<[string]>(insert).run('a'));
  expect(changed).toBe(1);
  expect(db.prepare(keys).all()).toEqual([{ key: 'a' }]);
});

it('has committed when it returns', () => {
  const { db, path, key } = aStore();
  db.transaction(() => db.prepare<[string]>(insert).run('a'));
  const other = connect({ path, key, mode: 'read' });
  expect(other.prepare(keys).all()).toEqual([{ key: 'a' }]);
  other.close();
});

it('undoes a transaction whose work throws, and passes the error on', () => {
  const { db } = aStore();
  const work = () =>
    db.transaction(() => {
      db.prepare<[string]>(insert).run('a');
      throw new RangeError('no');
    });
  expect(work).toThrow(new RangeError('no'));
  expect(db.prepare(keys).all()).toEqual([]);
  db.transaction(() => db.prepare<[string]>(insert).run('b'));
  expect(db.prepare(keys).all()).toEqual([{ key: 'b' }]);
});

it('does not nest transactions', () => {
  const { db } = aStore();
  expect(() => db.transaction(() => db.transaction(() => 1))).toThrow(StoreFault);
});

it('compiles each text once', () => {
  const { db } = aStore();
  expect(db.prepare(keys)).toBe(db.prepare(keys));
});

it('does not keep every text that it was ever given', () => {
  const { db } = aStore();
  const once = db.prepare('SELECT 0');
  for (let other = 1; other <= 1_001; other += 1) db.prepare(`SELECT ${other}`);
  expect(db.prepare('SELECT 0')).not.toBe(once);
  expect(once.get()).toEqual({ 0: 0 });
});

it('throws its own fault, which names the rule and never a value', () => {
  const { db } = aStore();
  const work = () => db.prepare<[string]>(insert).run('x'.repeat(65));
  expect(work).toThrow(
    new StoreFault('SQLITE_CONSTRAINT_CHECK', 'CHECK constraint failed: length(key) BETWEEN 1 AND 64'),
  );
});

it('writes nothing any more after the first sign of damage, and says the same each time', () => {
  const { db, path } = aStore();
  db.transaction(() => db.prepare<[string]>(insert).run('a'));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.exec('PRAGMA shrink_memory');
  const file = readFileSync(path);
  writeFileSync(path, Buffer.concat([file.subarray(0, 4_096), Buffer.alloc(file.length - 4_096, 1)]));
  const said = [
    () => db.prepare('SELECT * FROM audit').all(),
    () => db.transaction(() => 'written'),
    () => db.exec('CREATE TABLE more (x)'),
  ].map(work => codeThrownBy(work));
  expect(said).toEqual(['SQLITE_CORRUPT', 'SQLITE_CORRUPT', 'SQLITE_CORRUPT']);
});

it('goes on writing after a full disk or a broken rule', () => {
  const { db } = aStore();
  db.exec('PRAGMA max_page_count = 1');
  const large = () => db.prepare<[string]>(insert.replace("'1'", `'"${'x'.repeat(900_000)}"'`)).run('a');
  const broken = () => db.prepare<[string]>(insert).run('x'.repeat(65));
  expect([large, broken].map(work => codeThrownBy(() => db.transaction(work)))).toEqual([
    'SQLITE_FULL',
    'SQLITE_CONSTRAINT_CHECK',
  ]);
  db.exec('PRAGMA max_page_count = 1000000');
  expect(db.transaction(() => db.prepare<[string]>(insert).run('b'))).toBe(1);
});

function codeThrownBy(work: () => unknown): string {
  try {
    return `nothing, but ${String(work())}`;
  } catch (error) {
    return error instanceof StoreFault ? error.code : String(error);
  }
}
