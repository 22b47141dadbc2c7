import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findIncident } from '../../../db/repositories/incidents';
import { sumPending } from '../../../db/repositories/ledger';
import { getEntry } from '../../../db/repositories/outbox';
import { listEvents } from '../../../db/repositories/outbox-history';
import { saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import { accept, cancel, reject, withdraw } from '../../../db/transactions/settle-sale';
import type { Quantity } from '../../../shared/kernel/units';
import { later, rowsOf } from '../../support/store';
import { aDispensation, aShop, loseAnswer, sell } from '../../support/store-scenes';
import { aPackage } from '../../support/store-values';

it('does not take stock off twice when a refresh after the booking already has', () => {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  const refreshed = aPackage({ onHand: 900 as Quantity });
  saveInventoryPage(store.db, { packages: [refreshed], cursor: '650102', isLast: true, at: later(5_000) });
  const entry = getEntry(store.db, 'outbox-sale-1');
  store.db.transaction(() => accept(store.db, entry, aDispensation({ postedAt: later(2_000) }), later(9_000)));
  expect(rowsOf(store, 'SELECT remaining, held FROM package')).toEqual([{ remaining: 900, held: 0 }]);
});

it('describes a refusal by its codes and never by the state’s words', () => {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  const entry = getEntry(store.db, 'outbox-sale-1');
  const refusal = { stateCode: null, stateText: 'Paula Test may not', codes: ['UNMAPPED_STATE_ERROR'] } as const;
  store.db.transaction(() => reject(store.db, entry, refusal, later(9_000)));
  expect(listEvents(store.db, 'sale-1').at(-1)?.detail).toBe('UNMAPPED_STATE_ERROR');
});

it('leaves who decided a cancellation, and why, beside its event', () => {
  const store = aShop();
  sell(store);
  const entry = getEntry(store.db, 'outbox-sale-1');
  const decision = { decision: 'cancel', actorId: 'user-ana', secondId: null, reason: 'patient left' } as const;
  store.db.transaction(() =>
    cancel(store.db, entry, later(9_000), { ...decision, goods: 'never-left', biotrackSaleId: null }),
  );
  expect(listAudit(store.db, { after: 6, limit: 1 })).toMatchObject([
    { actorId: 'user-ana', action: 'report.cancelled', detail: { reason: 'patient left', goods: 'never-left' } },
  ]);
  expect(sumPending(store.db, 'patient-1')).toEqual([]);
  expect(rowsOf(store, 'SELECT held FROM package')).toEqual([{ held: 0 }]);
});

it('withdraws a report without an incident where everybody has what is theirs already', () => {
  const store = aShop();
  sell(store);
  const entry = getEntry(store.db, 'outbox-sale-1');
  const decision = { decision: 'cancel', actorId: 'user-ana', secondId: null, reason: 'rung twice' } as const;
  store.db.transaction(() =>
    withdraw(store.db, entry, later(9_000), { ...decision, goods: 'back', biotrackSaleId: null }),
  );
  expect([getEntry(store.db, entry.id).state, findIncident(store.db, 'sale-1')]).toEqual(['cancelled', null]);
});
