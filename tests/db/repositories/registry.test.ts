import { expect, it } from 'vitest';
import { findCardKey, findSnapshot } from '../../../db/repositories/registry';
import { saveCardKey } from '../../../db/transactions/save-snapshot';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';

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
