import { expect, it } from 'vitest';
import { findSnapshot } from '../../../db/repositories/registry';
import { saveCardKey, saveSnapshot } from '../../../db/transactions/save-snapshot';
import type { RegistrySnapshot } from '../../../shared/compliance/registry';
import type { Amount, CivilDate } from '../../../shared/kernel/units';
import { later, rowsOf, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

const snapshot: RegistrySnapshot = {
  cardId: 'PTEST0001',
  asOf: t0,
  registryDay: '2026-03-10' as CivilDate,
  certification: null,
  orders: [
    {
      orderId: 'O-1',
      orderType: 'MEDICAL',
      route: 'INHALATION',
      unit: 'ug_thc',
      startsOn: '2026-02-01' as CivilDate,
      endsOn: '2026-04-11' as CivilDate,
      isOpen: true,
      total: 24_500_000 as Amount,
      dispensed: 9_000_000 as Amount,
      remaining: 15_500_000 as Amount,
      windowDays: 70,
      dispensableToday: 9_500_000 as Amount,
    },
  ],
  aggregate: { unit: 'ug_thc', cap: 24_500_000 as Amount, windowDays: 70, dispensableToday: 9_500_000 as Amount },
  history: null,
  holds: [],
};

it('keeps the registry’s answer as it was and the newest key beside it', () => {
  const store = aShop();
  const saved = { patientId: 'patient-1', cardKey: 'K1', cardKeyExpiresAt: later(9), snapshot, at: t0 };
  saveSnapshot(store.db, saved);
  expect(findSnapshot(store.db, 'patient-1')).toEqual({ snapshot, cardKey: 'K1', cardKeyExpiresAt: later(9) });
  const newer = { ...snapshot, asOf: later(5), orders: [] };
  saveSnapshot(store.db, { ...saved, snapshot: newer, at: later(6) });
  saveCardKey(store.db, { patientId: 'patient-1', cardKey: 'K2', cardKeyExpiresAt: later(20) });
  expect(findSnapshot(store.db, 'patient-1')).toEqual({ snapshot: newer, cardKey: 'K2', cardKeyExpiresAt: later(20) });
  expect(rowsOf(store, 'SELECT as_of, received_at FROM registry_snapshot')).toEqual([
    { as_of: later(5), received_at: later(6) },
  ]);
});
