import { expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../db/migrate';
import { getUndo } from '../../../db/repositories/undos';
import { aBlankDb } from '../../support/store-migration';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, openDrawer, writeUndo } from '../../support/store-undos';

it('adds its tables to a store that has none of them', () => {
  const db = aBlankDb();
  migrate(db, 9);
  const tables = `SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name LIKE '%undo%'`;
  const before = db.prepare(tables).get();
  migrate(db);
  expect([before, db.prepare(tables).get(), schemaVersion(db) >= 10]).toEqual([{ n: 0 }, { n: 6 }, true]);
});

it('takes every way to undo and no other', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  expect(() => writeUndo(store, 1, { kind: 'forget' as 'void' })).toThrow('CHECK');
  expect(() => writeUndo(store, 1, { reason: 'whim' as 'other' })).toThrow('CHECK');
  writeUndo(store, 1, { kind: 'refund' });
  expect(getUndo(store.db, 'undo-1').kind).toBe('refund');
});
