import { expect, it } from 'vitest';
import { insertInto } from '../../db/insert-row';
import { aStore } from '../support/store';

function aTable() {
  const { db } = aStore();
  db.exec('CREATE TABLE thing (one TEXT, two INTEGER, three TEXT) STRICT');
  return db;
}

it('puts each value into the column of its name, in whatever order they are given', () => {
  const db = aTable();
  const insertThing = insertInto('thing', ['one', 'two', 'three']);
  insertThing(db, { three: null, two: 2, one: 'first' });
  insertThing(db, { one: 'second', two: 3, three: 'last' });
  expect(db.prepare('SELECT * FROM thing ORDER BY two').all()).toEqual([
    { one: 'first', two: 2, three: null },
    { one: 'second', two: 3, three: 'last' },
  ]);
});

it('leaves a column that it does not name at its default', () => {
  const db = aTable();
  insertInto('thing', ['two'])(db, { two: 1 });
  expect(db.prepare('SELECT * FROM thing').all()).toEqual([{ one: null, two: 1, three: null }]);
});
