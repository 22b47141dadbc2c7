import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { nativeBinding } from '../../db/binding';
import { kcv } from '../../db/key-check';
import { latestVersion } from '../../db/migrations/index';
import { type OpenOptions, openReadOnly, openStore } from '../../db/open';
import { findSale } from '../../db/repositories/sales';
import { err } from '../../shared/kernel/result';
import { aKey, aStore, t0 } from '../support/store';
import { aShop, sell } from '../support/store-scenes';
import { aTempFolder } from '../support/temp-folder';

const options = (path: string, changes: Partial<OpenOptions> = {}): OpenOptions => ({
  path,
  key: aKey(),
  environment: 'test',
  create: false,
  now: t0,
  installId: 'install-2',
  ...changes,
});

/** A closed store with one sale in it. */
function aClosedStore(): string {
  const store = aShop();
  sell(store);
  store.close();
  return store.path;
}

it('makes a store once and opens the same one afterwards', () => {
  const path = join(aTempFolder(), 'register.db');
  const made = openStore(options(path, { create: true, installId: 'install-1' }));
  if (made.ok) made.value.close();
  const opened = openStore(options(path, { create: true }));
  if (!opened.ok) throw new Error(opened.error.code);
  const { db, close, ...facts } = opened.value;
  expect(facts).toEqual({ path, installId: 'install-1', environment: 'test', generation: 1 });
  close();
});

it('finds yesterday’s sales after a restart', () => {
  const path = aClosedStore();
  const opened = openStore(options(path));
  if (!opened.ok) throw new Error(opened.error.code);
  expect(findSale(opened.value.db, 'sale-1')?.localRef).toBe('REG-2-000001-7K3QX');
  opened.value.close();
});

it('never makes a store where one should be', () => {
  const path = join(aTempFolder(), 'register.db');
  expect(openStore(options(path))).toEqual(err({ code: 'E-DB-01', params: { reason: 'missing' } }));
});

it('says that the folder cannot be written when it cannot', () => {
  const opened = openStore(options('/proc/register.db', { create: true }));
  expect(opened).toEqual(err({ code: 'E-DB-04', params: { reason: 'ENOENT' } }));
});

it('keeps an empty file and says that it is damaged', () => {
  const path = join(aTempFolder(), 'register.db');
  writeFileSync(path, '');
  expect(openStore(options(path, { create: true }))).toEqual(err({ code: 'E-DB-01', params: { reason: 'empty' } }));
  expect(readFileSync(path).length).toBe(0);
});

it('keeps a plain database and says that it is damaged', () => {
  const path = join(aTempFolder(), 'register.db');
  const binding = nativeBinding();
  const plain = new Database(path, binding === undefined ? {} : { nativeBinding: binding });
  plain.exec('CREATE TABLE sale (id INTEGER)');
  plain.close();
  const before = readFileSync(path);
  expect(openStore(options(path))).toEqual(err({ code: 'E-DB-01', params: { reason: 'plain' } }));
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('tells a wrong key from a damaged file', () => {
  const path = aClosedStore();
  const before = readFileSync(path);
  const wrong = err({ code: 'E-KEY-01', params: { code: kcv(aKey(2)) } });
  expect(openStore(options(path, { key: aKey(2) }))).toEqual(wrong);
  expect(openStore(options(path, { key: aKey(2), keyCheck: kcv(aKey()) }))).toEqual(wrong);
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('blames the file when the key file vouches for the key', () => {
  const path = join(aTempFolder(), 'register.db');
  writeFileSync(path, Buffer.alloc(16_384, 9));
  const damaged = err({ code: 'E-DB-01', params: { reason: 'SQLITE_NOTADB' } });
  expect(openStore(options(path, { keyCheck: kcv(aKey()) }))).toEqual(damaged);
});

it('refuses a newer schema and writes nothing', () => {
  const store = aStore();
  store.db.exec(`PRAGMA user_version = ${latestVersion + 1}`);
  store.close();
  const before = readFileSync(store.path);
  expect(openStore(options(store.path))).toEqual(err({ code: 'E-DB-03', params: { v: latestVersion + 1 } }));
  expect(readFileSync(store.path).equals(before)).toBe(true);
});

it('refuses another program’s encrypted file', () => {
  const store = aStore();
  store.db.exec('PRAGMA application_id = 7');
  store.close();
  expect(openStore(options(store.path))).toEqual(err({ code: 'E-DB-01', params: { reason: 'application-id' } }));
});

it('gives workers a connection that sees each commit and writes nothing', () => {
  const store = aShop();
  const reader = openReadOnly(store);
  expect(findSale(reader.db, 'sale-1')).toBeNull();
  const { sale } = sell(store);
  expect(findSale(reader.db, 'sale-1')).toEqual(sale);
  reader.close();
});

/** Small and repeatable: the same damage in every run. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

it('finds every damage of a corpus, keeps the file, and never serves a wrong row', () => {
  const path = aClosedStore();
  const intact = readFileSync(path);
  const random = noise(7);
  const flipped = Array.from({ length: 60 }, () => {
    const bytes = Buffer.from(intact);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return bytes;
  });
  const cut = Array.from({ length: 20 }, () => intact.subarray(0, 1 + Math.floor(random() * (intact.length - 1))));
  const edges = [1, 2, 5, 17].map(pages => intact.subarray(0, pages * 4_096));
  const random16k = Buffer.from(Array.from({ length: 16_384 }, () => Math.floor(random() * 256)));
  const swapped = Buffer.concat([intact.subarray(0, 8_192), intact.subarray(12_288, 16_384), intact.subarray(12_288)]);
  const found = [...flipped, ...cut, ...edges, random16k, swapped].map((bytes, index) => {
    const damaged = join(aTempFolder(), `${index}.db`);
    writeFileSync(damaged, bytes);
    const opened = openStore(options(damaged, { keyCheck: kcv(aKey()) }));
    if (opened.ok) opened.value.close();
    return { code: opened.ok ? 'opened' : opened.error.code, isKept: readFileSync(damaged).equals(bytes) };
  });
  expect(found).toEqual(found.map(() => ({ code: 'E-DB-01', isKept: true })));
}, 60_000);
