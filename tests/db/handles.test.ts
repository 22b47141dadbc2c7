import { expect, it } from 'vitest';
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

it('throws its own fault, which names the rule and never a value', () => {
  const { db } = aStore();
  const work = () => db.prepare<[string]>(insert).run('x'.repeat(65));
  expect(work).toThrow(
    new StoreFault('SQLITE_CONSTRAINT_CHECK', 'CHECK constraint failed: length(key) BETWEEN 1 AND 64'),
  );
});
