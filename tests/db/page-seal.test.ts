import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sealsAnyPage } from '../../db/page-seal';
import { aKey, aStore } from '../support/store';

it('recognises the key of a file, and no other', () => {
  const { path } = aStore();
  expect([sealsAnyPage(path, aKey()), sealsAnyPage(path, aKey(2))]).toEqual([true, false]);
});

it('recognises the key although the first page is damaged', () => {
  const store = aStore();
  store.close();
  const bytes = readFileSync(store.path);
  bytes.fill(0, 100, 4_096);
  writeFileSync(store.path, bytes);
  expect([sealsAnyPage(store.path, aKey()), sealsAnyPage(store.path, aKey(2))]).toEqual([true, false]);
});
