import { expect, it } from 'vitest';
import {
  findCardKey,
  findSnapshot,
  findSnapshotText,
  findUnreadable,
  readSnapshot,
} from '../../../db/repositories/registry';
import { saveCardKey, saveSnapshot } from '../../../db/transactions/save-snapshot';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { aSnapshot } from '../../support/sync/a-snapshot';

it('finds nothing before the registry was asked', () => {
  const { db } = aShop();
  expect([findSnapshot(db, 'patient-1'), findCardKey(db, 'patient-1')]).toEqual([null, null]);
});

it('finds a card key that came without a snapshot', () => {
  const { db } = aShop();
  saveCardKey(db, { patientId: 'patient-1', cardKey: 'K1', cardKeyExpiresAt: later(9) });
  expect([findSnapshot(db, 'patient-1'), findCardKey(db, 'patient-1')]).toEqual([
    null,
    { cardKey: 'K1', cardKeyExpiresAt: later(9) },
  ]);
});

it('hands a snapshot out as text that reads back as what was saved', () => {
  const { db } = aShop();
  expect(findSnapshotText(db, 'patient-1')).toBeNull();
  const snapshot = aSnapshot(9_000_000);
  saveSnapshot(db, { patientId: 'patient-1', snapshot, cardKey: 'K1', cardKeyExpiresAt: later(9), at: later(0) });
  expect(readSnapshot(findSnapshotText(db, 'patient-1') ?? '')).toEqual(snapshot);
});

it('finds no unreadable answer where there was none', () => {
  expect(findUnreadable(aShop().db, 'patient-1')).toBeNull();
});
