import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { onCrashPoint } from '../../../db/crash-point';
import { aMachine, opener, startOnce } from '../../support/starts';
import { aTempFolder } from '../../support/temp-folder';

it('makes key and store the first time, and opens them the next', () => {
  const { open } = opener();
  const first = open();
  if (!first.ok) throw new Error(first.error.code);
  const { installId } = first.value.store;
  first.value.close();
  const again = open();
  if (!again.ok) throw new Error(again.error.code);
  onTestFinished(() => again.value.close());
  expect(again.value.store.installId).toBe(installId);
});

it('does not open what another process has open (row 36)', () => {
  const { open } = opener();
  const first = open();
  if (!first.ok) throw new Error(first.error.code);
  onTestFinished(() => first.value.close());
  expect(open()).toEqual({ ok: false, error: { code: 'E-APP-01', params: {} } });
});

it('makes no new store for an old key, and no new key for an old store (row 41)', () => {
  const { open, place } = opener();
  const first = open();
  if (!first.ok) throw new Error(first.error.code);
  first.value.close();
  rmSync(place.keyPath);
  expect(open()).toMatchObject({ ok: false, error: { code: 'E-KEY-01' } });
  const lost = opener();
  const made = lost.open();
  if (!made.ok) throw new Error(made.error.code);
  made.value.close();
  rmSync(lost.place.storePath);
  expect(lost.open()).toMatchObject({ ok: false, error: { code: 'E-DB-01' } });
});

it('goes on with a first start that was cut off before the store was there', () => {
  const { open } = opener();
  const putBack = onCrashPoint(point => {
    if (point === 'key-ready') throw new Error('The plug is pulled.');
  });
  onTestFinished(putBack);
  expect(open).toThrow('The plug is pulled.');
  putBack();
  startOnce(open);
  startOnce(open);
});

it('leaves nothing open where a start throws', () => {
  const { open } = opener();
  const putBack = onCrashPoint(point => {
    if (point === 'generation-in-store') throw new TypeError('Something else is wrong.');
  });
  onTestFinished(putBack);
  expect(open).toThrow('Something else is wrong.');
  putBack();
  startOnce(open);
});

it('does not sell from a file that was brought back from a copy (row 37)', () => {
  const { open, place } = opener();
  startOnce(open);
  const copy = readFileSync(place.storePath);
  startOnce(open);
  startOnce(open);
  writeFileSync(place.storePath, copy);
  expect(open()).toEqual({ ok: false, error: { code: 'E-APP-02', params: {} } });
  expect(readFileSync(place.storePath)).toEqual(copy);
});

it('does not sell from the file of another till (row 37)', () => {
  // Of the same key, so that nothing else keeps them apart.
  const key = Buffer.alloc(32, 7);
  const one = opener(aTempFolder(), undefined, key);
  const other = opener(aTempFolder(), undefined, key);
  startOnce(one.open);
  startOnce(other.open);
  writeFileSync(one.place.storePath, readFileSync(other.place.storePath));
  expect(one.open()).toEqual({ ok: false, error: { code: 'E-APP-02', params: {} } });
});

it('opens again after it was stopped before the witness was told', () => {
  const folder = aTempFolder();
  const { open } = opener(folder, aMachine());
  startOnce(open);
  const putBack = onCrashPoint(point => {
    if (point === 'generation-in-key') throw new TypeError('The plug is pulled.');
  });
  onTestFinished(putBack);
  expect(open).toThrow('The plug is pulled.');
  putBack();
  startOnce(open);
  startOnce(open);
});

it('opens again after it was stopped between counting in the store and in the key', () => {
  const { open, place } = opener();
  startOnce(open);
  const key = readFileSync(place.keyPath);
  startOnce(open);
  writeFileSync(place.keyPath, key);
  startOnce(open);
  startOnce(open);
});

it.each<[string, (file: Buffer) => Buffer]>([
  ['damaged', file => Buffer.concat([file.subarray(0, 9_000), Buffer.alloc(file.length - 9_000, 3)])],
  ['truncated', file => file.subarray(0, 9_000)],
  ['of no length', () => Buffer.alloc(0)],
  ['not encrypted', file => Buffer.concat([Buffer.from('SQLite format 3\0'), file.subarray(16)])],
])('keeps a sales file that is %s and says so (row 38)', (_, harm) => {
  const { open, place } = opener();
  startOnce(open);
  const harmed = harm(readFileSync(place.storePath));
  writeFileSync(place.storePath, harmed);
  expect(open()).toMatchObject({ ok: false, error: { code: 'E-DB-01' } });
  expect(readFileSync(place.storePath)).toEqual(harmed);
});

it('names the version that wrote a newer file, and leaves it alone (row 40)', () => {
  const { open, place } = opener();
  const first = open();
  if (!first.ok) throw new Error(first.error.code);
  first.value.store.db.exec('PRAGMA user_version = 99');
  first.value.close();
  const newer = readFileSync(place.storePath);
  expect(open()).toEqual({ ok: false, error: { code: 'E-DB-03', params: { v: '1.4.0' } } });
  expect(readFileSync(place.storePath)).toEqual(newer);
});

it('lets the next one in after a start that failed', () => {
  const { open, place } = opener();
  const first = open();
  if (!first.ok) throw new Error(first.error.code);
  first.value.close();
  rmSync(place.keyPath);
  open();
  expect(open()).toMatchObject({ error: { code: 'E-KEY-01' } });
});
