import { describe, expect, it } from 'vitest';
import { findOldestOwed, findPendingReports, hasQueuedUpTo } from '../../../db/repositories/late-reports';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import type { Instant } from '../../../shared/kernel/units';
import { aStore, later, type TestStore } from '../../support/store';
import { aDispensation, aShop, loseAnswer, sell, startSending } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

function threeSales(): TestStore {
  const patients = ['1', '2', '3'].map(n => aPatient({ id: `patient-${n}`, registryId: `PTEST000${n}` }));
  const store = aShop({ patients });
  for (const sequence of [1, 2, 3]) {
    sell(store, { sequence, patientId: `patient-${sequence}`, soldAt: later(sequence) });
  }
  return store;
}

function accept(store: TestStore, sequence: number, at: Instant, registryStatus: 'POSTED' | 'PENDING'): void {
  const outboxId = `outbox-sale-${sequence}`;
  const attemptId = startSending(store, outboxId);
  const dispensed = aDispensation({ biotrackSaleId: `8801${sequence}`, registryStatus });
  recordAttempt(store.db, { outboxId, attemptId, at, outcome: { kind: 'accepted', dispensed }, dueAt: at });
}

describe('what should be with the state by now', () => {
  it('waits since the oldest that is queued or looked up, and not since what is done', () => {
    const store = threeSales();
    const since = [findOldestOwed(store.db)];
    accept(store, 1, later(4_000), 'POSTED');
    since.push(findOldestOwed(store.db));
    loseAnswer(store, 'outbox-sale-2');
    since.push(findOldestOwed(store.db));
    expect(since).toEqual([later(1), later(2), later(2)]);
  });

  it('leaves out what is queued and put off, and not what is looked up', () => {
    const store = threeSales();
    expect([0, 1, 2, 3].map(upTo => findOldestOwed(store.db, upTo))).toEqual([later(1), later(2), later(3), null]);
    loseAnswer(store, 'outbox-sale-1');
    expect(findOldestOwed(store.db, 3)).toBe(later(1));
    expect([0, 1, 2].map(upTo => hasQueuedUpTo(store.db, upTo))).toEqual([false, false, true]);
  });

  it('waits since one that is being sent', () => {
    const store = threeSales();
    accept(store, 1, later(4_000), 'POSTED');
    accept(store, 3, later(4_000), 'POSTED');
    startSending(store, 'outbox-sale-2');
    expect(findOldestOwed(store.db)).toBe(later(2));
  });

  it('is nothing in a new store and where all is done', () => {
    const store = threeSales();
    for (const sequence of [1, 2, 3]) accept(store, sequence, later(4_000), 'PENDING');
    expect([findOldestOwed(aStore().db), findOldestOwed(store.db)]).toEqual([null, null]);
  });

  it('waits for the patient registry since the first that BioTrack took, whichever was sold first', () => {
    const store = threeSales();
    accept(store, 1, later(9_000), 'PENDING');
    accept(store, 2, later(4_000), 'PENDING');
    accept(store, 3, later(3_000), 'POSTED');
    expect(findPendingReports(store.db)).toEqual({ count: 2, since: later(4_000), localRef: 'REG-2-000002-7K3QX' });
  });

  it('waits for no registry that has everything', () => {
    expect(findPendingReports(threeSales().db)).toBe(null);
  });
});
