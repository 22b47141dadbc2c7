import { expect, it } from 'vitest';
import { listEntries, sumPending } from '../../../db/repositories/ledger';
import { getEntry } from '../../../db/repositories/outbox';
import { listAttempts, listEvents } from '../../../db/repositories/outbox-history';
import { findReply } from '../../../db/repositories/outbox-replies';
import { findPackageByBarcode } from '../../../db/repositories/packages';
import { findSale } from '../../../db/repositories/sales';
import { type AttemptOutcome, recordAttempt } from '../../../db/transactions/record-attempt';
import { recordRegistryStatus } from '../../../db/transactions/record-registry-status';
import type { Quantity } from '../../../shared/kernel/units';
import { later, rowsOf, type TestStore } from '../../support/store';
import { aDispensation, aShop, sell, startSending } from '../../support/store-scenes';
import { aBarcode, aPatient } from '../../support/store-values';

const outboxId = 'outbox-sale-1';

/** Sells, sends, and records how it ended. */
function tried(outcome: AttemptOutcome): TestStore {
  const store = aShop();
  sell(store);
  const attemptId = startSending(store);
  recordAttempt(store.db, { outboxId, attemptId, at: later(2_500), outcome, dueAt: later(9_000) });
  return store;
}

const stockOf = (store: TestStore) => rowsOf(store, 'SELECT remaining, held FROM package');

it('settles a sale that the state has booked', () => {
  const remaining = [{ barcode: aBarcode(29), quantity: 890 as Quantity }];
  const store = tried({ kind: 'accepted', dispensed: aDispensation({ remaining, registryStatus: 'PENDING' }) });
  expect(findSale(store.db, 'sale-1')?.report).toEqual({
    outboxId,
    state: 'accepted',
    attempts: 1,
    biotrackSaleId: '88012',
    transactionId: '650101',
    postedAt: later(2_000),
    registryStatus: 'PENDING',
    refused: null,
  });
  expect(findSale(store.db, 'sale-1')?.syncStatus).toBe('synced');
  expect(stockOf(store)).toEqual([{ remaining: 890, held: 0 }]);
  expect(listEntries(store.db, 'patient-1').map(({ entry, amount }) => [entry, amount])).toEqual([
    ['reserve', 500_000],
  ]);
  expect(listEvents(store.db, 'sale-1').at(-1)).toEqual({
    at: later(2_500),
    event: 'accepted',
    from: 'sending',
    to: 'accepted',
    detail: '88012 reply',
  });
});

it('keeps the amount reserved until the registry behind the state has booked it', () => {
  const store = tried({ kind: 'accepted', dispensed: aDispensation({ registryStatus: 'PENDING' }) });
  expect(sumPending(store.db, 'patient-1').map(({ amount }) => amount)).toEqual([500_000]);
  recordRegistryStatus(store.db, { outboxId, registryStatus: 'POSTED', at: later(9_000) });
  expect(sumPending(store.db, 'patient-1')).toEqual([]);
});

it('keeps what came back with its attempt', () => {
  const store = aShop();
  sell(store);
  const attemptId = startSending(store);
  const reply = { bytes: 3, sha256: 'a'.repeat(64), text: '???' };
  const outcome = { kind: 'unknown', why: 'unreadable' } as const;
  recordAttempt(store.db, { outboxId, attemptId, at: later(2_500), outcome, reply, dueAt: later(9_000) });
  expect(findReply(store.db, outboxId, 1)).toEqual(reply);
});

it('takes the quantity off where the state does not say what remains', () => {
  const store = tried({ kind: 'accepted', dispensed: aDispensation() });
  expect(stockOf(store)).toEqual([{ remaining: 900, held: 0 }]);
});

it('gives goods and amount back when the state refuses', () => {
  const store = tried({ kind: 'rejected', stateCode: '602', stateText: 'Card expired', codes: ['CARD_EXPIRED'] });
  expect(findSale(store.db, 'sale-1')?.report).toEqual({
    outboxId,
    state: 'rejected',
    attempts: 1,
    biotrackSaleId: null,
    transactionId: null,
    postedAt: null,
    registryStatus: null,
    refused: { code: '602', text: 'Card expired', codes: ['CARD_EXPIRED'] },
  });
  expect(stockOf(store)).toEqual([{ remaining: 1_000, held: 0 }]);
  expect(sumPending(store.db, 'patient-1')).toEqual([]);
  expect(listEvents(store.db, 'sale-1').at(-1)?.detail).toBe('602 CARD_EXPIRED');
});

it('queues again what provably never left', () => {
  const store = tried({ kind: 'not-sent', why: 'unreachable' });
  const { state, dueAt, lastAttemptEndedAt } = getEntry(store.db, outboxId);
  expect({ state, dueAt, lastAttemptEndedAt }).toEqual({
    state: 'queued',
    dueAt: later(9_000),
    lastAttemptEndedAt: later(2_500),
  });
  expect(listAttempts(store.db, outboxId).map(({ outcome, detail }) => [outcome, detail])).toEqual([
    ['not-sent', 'unreachable'],
  ]);
});

it('keeps goods and amount reserved while nobody knows', () => {
  const store = tried({ kind: 'unknown', why: 'timeout' });
  expect(getEntry(store.db, outboxId).state).toBe('unknown');
  expect(stockOf(store)).toEqual([{ remaining: 1_000, held: 100 }]);
  expect(findPackageByBarcode(store.db, aBarcode(29))?.onHand).toBe(900);
  expect(sumPending(store.db, 'patient-1')).toHaveLength(1);
});

it('concludes nothing from a state sale that already settles another report', () => {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  for (const id of [outboxId, 'outbox-sale-2']) {
    const attemptId = startSending(store, id);
    const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
    recordAttempt(store.db, { outboxId: id, attemptId, at: later(2_500), outcome, dueAt: later(9_000) });
  }
  expect(rowsOf(store, 'SELECT state, biotrack_sale_id FROM outbox ORDER BY position')).toEqual([
    { state: 'accepted', biotrack_sale_id: '88012' },
    { state: 'unknown', biotrack_sale_id: null },
  ]);
  expect(listEvents(store.db, 'sale-2').at(-1)?.detail).toBe('state-sale-taken');
});

it('records the end of an attempt once', () => {
  const store = tried({ kind: 'unknown', why: 'timeout' });
  const attemptId = listAttempts(store.db, outboxId)[0]?.id ?? '';
  const late = { kind: 'accepted', dispensed: aDispensation() } as const;
  const record = () =>
    recordAttempt(store.db, { outboxId, attemptId, at: later(9_000), outcome: late, dueAt: later(9_000) });
  expect(record).toThrow('not under way');
  expect(getEntry(store.db, outboxId).state).toBe('unknown');
});
