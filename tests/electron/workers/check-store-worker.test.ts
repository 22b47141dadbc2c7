import { closeSync, copyFileSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { until } from '../../support/register';
import { aStoreCheck } from '../../support/store-check';
import { aShop } from '../../support/store-scenes';
import { aTempFolder } from '../../support/temp-folder';

it('finds a large store sound while it is in use', async () => {
  const store = aShop();
  const { log, damages } = await aStoreCheck(store.path, store.key, 0);
  await until(() => log.lines.length > 0);
  expect([log.lines, damages()]).toEqual([['store.checked {}'], 0]);
});

it('finds damage where nobody has read yet, and says that selling must stop', async () => {
  const store = aShop();
  store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const copy = join(aTempFolder(), 'register.db');
  copyFileSync(store.path, copy);
  const file = openSync(copy, 'r+');
  writeSync(file, Buffer.alloc(64, 0xff), 0, 64, statSync(copy).size - 2_000);
  closeSync(file);
  const { damages } = await aStoreCheck(copy, store.key, 0);
  await until(() => damages() > 0);
  expect(damages()).toBe(1);
});
