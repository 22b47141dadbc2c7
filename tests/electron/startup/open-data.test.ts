import { rmSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { createPlainKeystore } from '../../../electron/keys/plain-keystore';
import { findDataPlace } from '../../../electron/startup/data-place';
import { openData } from '../../../electron/startup/open-data';
import { t0 } from '../../support/store';
import { someIds } from '../../support/sync/ports';
import { aTempFolder } from '../../support/temp-folder';

function opener(folder = aTempFolder()) {
  const launch = { dataFolder: folder, provisioningFile: '/setup.json', language: null, isUnattended: false };
  const place = findDataPlace(launch, folder);
  const open = () =>
    openData({
      place,
      environment: 'test',
      keystore: createPlainKeystore('test'),
      clock: { now: () => t0, monotonicMs: () => 0 },
      ids: someIds,
      randomKey: () => Buffer.alloc(32, 7),
      nativeFolder: 'db/native',
    });
  return { place, open };
}

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

it('lets the next one in after a start that failed', () => {
  const { open, place } = opener();
  const first = open();
  if (!first.ok) throw new Error(first.error.code);
  first.value.close();
  rmSync(place.keyPath);
  open();
  expect(open()).toMatchObject({ error: { code: 'E-KEY-01' } });
});
