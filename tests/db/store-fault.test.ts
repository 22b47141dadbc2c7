import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openReadOnly } from '../../db/open';
import { isDamage, StoreFault, toStoreFault, translateStoreError } from '../../db/store-fault';
import { saveCart } from '../../db/transactions/save-cart';
import { appError } from '../../shared/kernel/error-code';
import { aStore, rowsOf, t0 } from '../support/store';
import { aShop } from '../support/store-scenes';
import { aCart, aCartLine } from '../support/store-values';

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
};

it('says that the disk is full when SQLite finds it full, and leaves everything as it was', () => {
  const store = aShop();
  const lines = Array.from({ length: 2_000 }, (_, index) => aCartLine(undefined, { id: `line-${index}` }));
  store.db.exec('PRAGMA max_page_count = 1');
  const cart = {
    cart: aCart({ lines }),
    ownerId: 'user-ana',
    status: 'open',
    name: null,
    at: t0,
    staleCause: null,
  } as const;
  const error = thrownBy(() => saveCart(store.db, cart));
  expect(error).toBeInstanceOf(StoreFault);
  expect(translateStoreError(error)).toEqual(appError('E-DB-02', { reason: 'SQLITE_FULL' }));
  expect(rowsOf(store, 'SELECT * FROM cart')).toEqual([]);
  store.db.exec('PRAGMA max_page_count = 1000000');
  saveCart(store.db, cart);
  expect(rowsOf(store, 'SELECT count(*) AS lines FROM cart_line')).toEqual([{ lines: 2_000 }]);
});

it('says that the file cannot be written through a reading connection', () => {
  const store = aStore();
  const reader = openReadOnly(store);
  const error = thrownBy(() => reader.db.prepare('DELETE FROM setting RETURNING key').all());
  reader.close();
  expect(translateStoreError(error)?.code).toBe('E-DB-04');
});

it('says that the file is damaged when a page no longer fits its seal', () => {
  const folder = aStore().folder;
  const path = join(folder, 'noise.db');
  writeFileSync(path, Buffer.alloc(8_192, 7));
  const error = thrownBy(() => openReadOnly({ path, key: Buffer.alloc(32) }));
  expect(translateStoreError(error)).toEqual(appError('E-DB-01', { reason: 'SQLITE_NOTADB' }));
});

it.each([
  ['SQLITE_BUSY', 'E-APP-01'],
  ['SQLITE_PROTOCOL', 'E-APP-01'],
  ['SQLITE_IOERR_FSYNC', 'E-DB-01'],
  ['SQLITE_IOERR_SHMSIZE', 'E-DB-02'],
  ['SQLITE_CORRUPT_VTAB', 'E-DB-01'],
  ['SQLITE_READONLY_DBMOVED', 'E-DB-04'],
  ['SQLITE_CANTOPEN', 'E-DB-04'],
])('has the sentence %s -> %s', (code, sentence) => {
  expect(translateStoreError(new StoreFault(code, 'reason'))).toEqual(
    appError(sentence as 'E-DB-01', { reason: code }),
  );
});

it('has no sentence for a bug of ours', () => {
  const store = aStore();
  const error = thrownBy(() => store.db.prepare('SELECT * FROM nowhere').all());
  expect(translateStoreError(error)).toBeNull();
  expect(translateStoreError(new TypeError('x'))).toBeNull();
});

it('passes on what is not SQLite’s', () => {
  const error = new RangeError('x');
  expect(toStoreFault(error)).toBe(error);
});

it.each([
  ['SQLITE_CORRUPT', true],
  ['SQLITE_CORRUPT_INDEX', true],
  ['SQLITE_NOTADB', true],
  ['SQLITE_IOERR_FSYNC', true],
  ['SQLITE_IOERR_SHMSIZE', false],
  ['SQLITE_IOERR_NOMEM', false],
  ['SQLITE_FULL', false],
  ['SQLITE_BUSY', false],
  ['SQLITE_CONSTRAINT_TRIGGER', false],
])('tells damage from what passes: %s', (code, expected) => {
  expect(isDamage(new StoreFault(code, ''))).toBe(expected);
});

it('calls no bug of ours damage', () => {
  expect(isDamage(new TypeError('SQLITE_CORRUPT'))).toBe(false);
});
