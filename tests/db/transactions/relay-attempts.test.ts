import { expect, it } from 'vitest';
import { getEntry } from '../../../db/repositories/outbox';
import { relayAttempts } from '../../../db/transactions/relay-attempts';
import { later } from '../../support/store';
import { aDispensation, aShop, sell, startSending } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

function twoSales() {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  const attemptId = startSending(store);
  const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
  const at = later(2_500);
  const ended = { outboxId: 'outbox-sale-1', attemptId, at, outcome, dueAt: at };
  const begun = {
    outboxId: 'outbox-sale-2',
    attemptId: 'next',
    at,
    monotonicMs: 9,
    bootId: 'boot-1',
    watermark: '650100',
  };
  const states = () => ['outbox-sale-1', 'outbox-sale-2'].map(id => getEntry(store.db, id).state);
  return { db: store.db, ended, begun, states };
}

it('ends one attempt and begins the next', () => {
  const { db, ended, begun, states } = twoSales();
  expect(relayAttempts(db, [ended], begun)).toEqual(['accepted']);
  expect(states()).toEqual(['accepted', 'sending']);
});

it('leaves everything as it was where the next cannot begin, or the end is no end', () => {
  const { db, ended, begun, states } = twoSales();
  expect(() => relayAttempts(db, [ended], { ...begun, outboxId: 'outbox-sale-1' })).toThrow();
  expect(() => relayAttempts(db, [{ ...ended, attemptId: 'another' }], begun)).toThrow('not under way');
  expect(states()).toEqual(['sending', 'queued']);
});
