import { expect, it } from 'vitest';
import { sumPending } from '../../../db/repositories/ledger';
import { getEntry } from '../../../db/repositories/outbox';
import { listEvents } from '../../../db/repositories/outbox-history';
import { type LookupFinding, type LookupToRecord, recordLookup } from '../../../db/transactions/record-lookup';
import { later, type TestStore } from '../../support/store';
import { aDispensation, aShop, loseAnswer, sell } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

const outboxId = 'outbox-sale-1';

function anUnprovenSale(): TestStore {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store);
  loseAnswer(store);
  return store;
}

function look(store: TestStore, finding: LookupFinding, changes: Partial<LookupToRecord> = {}) {
  return recordLookup(store.db, {
    outboxId,
    at: later(10_000),
    finding,
    next: 'stay',
    dueAt: later(20_000),
    ...changes,
  });
}

it('settles what the state turns out to hold', () => {
  const store = anUnprovenSale();
  const entry = look(store, { kind: 'found', dispensed: aDispensation({ via: 'external-id' }) });
  expect([entry.state, entry.biotrackSaleId, entry.postedAt]).toEqual(['accepted', '88012', later(2_000)]);
  expect(sumPending(store.db, 'patient-1')).toEqual([]);
  expect(listEvents(store.db, 'sale-1').at(-1)?.detail).toBe('88012 external-id');
});

it('gives everything back when the state replays its refusal', () => {
  const store = anUnprovenSale();
  const entry = look(store, { kind: 'rejected', stateCode: '602', stateText: 'no', codes: ['SMOKING_EXCEEDED'] });
  expect(entry.state).toBe('rejected');
  expect(sumPending(store.db, 'patient-1')).toEqual([]);
});

it('counts negatives across looks and keeps the reserve', () => {
  const store = anUnprovenSale();
  const negative = { kind: 'negative', via: 'request-id' } as const;
  look(store, negative);
  const entry = look(store, negative, { at: later(90_000), dueAt: later(95_000) });
  expect([entry.state, entry.negatives, entry.dueAt]).toEqual([
    'unknown',
    { count: 2, firstAt: later(10_000), lastAt: later(90_000) },
    later(95_000),
  ]);
  expect(sumPending(store.db, 'patient-1')).toHaveLength(1);
});

it('queues again on the evidence given, with the evidence kept', () => {
  const store = anUnprovenSale();
  const entry = look(store, { kind: 'negative', via: 'watermark' }, { next: 'queue' });
  expect([entry.state, entry.negatives?.count]).toEqual(['queued', 1]);
  expect(listEvents(store.db, 'sale-1').at(-1)).toEqual({
    at: later(10_000),
    event: 'requeued',
    from: 'unknown',
    to: 'queued',
    detail: 'negative watermark',
  });
});

it.each<[LookupFinding, string]>([
  [{ kind: 'several', ids: ['88012', '88013'] }, 'several 88012 88013'],
  [{ kind: 'disagree', detail: 'witness' }, 'disagree witness'],
])('puts before a person what cannot be told: %o', (finding, detail) => {
  const store = anUnprovenSale();
  expect(look(store, finding, { next: 'review' }).state).toBe('review');
  expect(listEvents(store.db, 'sale-1').at(-1)?.detail).toBe(detail);
});

it('only looks again later when nobody answered', () => {
  const store = anUnprovenSale();
  const entry = look(store, { kind: 'no-answer' });
  expect([entry.state, entry.negatives, entry.dueAt]).toEqual(['unknown', null, later(20_000)]);
  expect(listEvents(store.db, 'sale-1').at(-1)).toEqual({
    at: later(10_000),
    event: 'looked-up',
    from: null,
    to: null,
    detail: 'no-answer',
  });
});

it('never lets one state sale settle two reports', () => {
  const store = anUnprovenSale();
  sell(store, { sequence: 2, patientId: 'patient-2' });
  loseAnswer(store, 'outbox-sale-2');
  look(store, { kind: 'found', dispensed: aDispensation() });
  const second = look(store, { kind: 'found', dispensed: aDispensation() }, { outboxId: 'outbox-sale-2' });
  expect([second.state, second.biotrackSaleId]).toEqual(['review', null]);
});

it('looks up only what is unproven', () => {
  const store = aShop();
  sell(store);
  expect(() => look(store, { kind: 'no-answer' })).toThrow('unproven');
  expect(getEntry(store.db, outboxId).state).toBe('queued');
});
