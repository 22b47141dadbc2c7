import { expect, it } from 'vitest';
import {
  findEntry,
  findEntryByStateSale,
  findUnsettledSale,
  getEntry,
  getReportState,
  hasUnsettledSale,
  listDueEntries,
  listRegistryPending,
  listUnknown,
  nextDueAt,
} from '../../../db/repositories/outbox';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { saveCart } from '../../../db/transactions/save-cart';
import { saveValidation } from '../../../db/transactions/save-validation';
import { writeSale } from '../../../db/transactions/write-sale';
import { later, type TestStore, t0 } from '../../support/store';
import { aDispensation, aShop, loseAnswer, sell, startSending } from '../../support/store-scenes';
import { aCart, aPatient, aSaleToWrite, aValidation, someMerchandise } from '../../support/store-values';

/** Two sales of one patient and one of another, in that order. */
function aQueue(): TestStore {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store);
  sell(store, { sequence: 2, soldAt: later(100) });
  sell(store, { sequence: 3, soldAt: later(200), patientId: 'patient-2' });
  return store;
}

const dueIds = (store: TestStore, now = later(1_000)) => listDueEntries(store.db, now, 9).map(entry => entry.id);

function accepted(store: TestStore, outboxId: string): void {
  const attemptId = startSending(store, outboxId);
  const outcome = { kind: 'accepted', dispensed: aDispensation({ biotrackSaleId: outboxId }) } as const;
  recordAttempt(store.db, { outboxId, attemptId, at: later(2_000), outcome, dueAt: later(2_000) });
}

it('offers the head of each patient’s line', () => {
  const store = aQueue();
  expect(dueIds(store)).toEqual(['outbox-sale-1', 'outbox-sale-3']);
  expect(listDueEntries(store.db, later(1_000), 1).map(entry => entry.id)).toEqual(['outbox-sale-1']);
  accepted(store, 'outbox-sale-1');
  expect(dueIds(store)).toEqual(['outbox-sale-2', 'outbox-sale-3']);
});

it('lets an unproven sale block its patient and nobody else', () => {
  const store = aQueue();
  loseAnswer(store, 'outbox-sale-1');
  expect(dueIds(store)).toEqual(['outbox-sale-3']);
  expect(listUnknown(store.db, later(7_999)).map(entry => entry.id)).toEqual([]);
  expect(listUnknown(store.db, later(8_000)).map(entry => entry.id)).toEqual(['outbox-sale-1']);
});

it('lets a refused sale block nobody', () => {
  const store = aQueue();
  const attemptId = startSending(store);
  const outcome = { kind: 'rejected', stateCode: '602', stateText: 'no', codes: ['CARD_EXPIRED'] } as const;
  recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, at: later(2_000), outcome, dueAt: later(2_000) });
  expect(dueIds(store)).toEqual(['outbox-sale-2', 'outbox-sale-3']);
});

it('waits until an entry is due, and its followers with it', () => {
  const store = aQueue();
  const attemptId = startSending(store);
  const outcome = { kind: 'not-sent', why: 'unreachable' } as const;
  recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, at: later(2_000), outcome, dueAt: later(9_000) });
  expect(dueIds(store, later(8_999))).toEqual(['outbox-sale-3']);
  expect(dueIds(store, later(9_000))).toEqual(['outbox-sale-1', 'outbox-sale-3']);
  expect(nextDueAt(store.db)).toBe(later(100));
});

it('finds the heads behind a long line of one patient, in the order of their sales', () => {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  const jam = Array.from({ length: 40 }, (_, index) => index + 1);
  for (const sequence of jam) sell(store, { sequence, patientId: 'patient-2', soldAt: later(sequence) });
  sell(store, { sequence: 41, soldAt: later(41) });
  const due = (limit: number) => listDueEntries(store.db, later(1_000), limit).map(entry => entry.id);
  expect([due(1), due(2), due(3)]).toEqual([
    ['outbox-sale-1'],
    ['outbox-sale-1', 'outbox-sale-41'],
    ['outbox-sale-1', 'outbox-sale-41'],
  ]);
  loseAnswer(store, 'outbox-sale-1');
  expect(due(3)).toEqual(['outbox-sale-41']);
});

it('names the patient’s oldest unsettled sale', () => {
  const store = aQueue();
  loseAnswer(store, 'outbox-sale-1');
  expect(findUnsettledSale(store.db, 'patient-1')).toEqual({
    saleId: 'sale-1',
    localRef: 'REG-2-000001-7K3QX',
    state: 'unknown',
  });
  accepted(store, 'outbox-sale-3');
  expect([hasUnsettledSale(store.db, 'patient-1'), hasUnsettledSale(store.db, 'patient-2')]).toEqual([true, false]);
  expect(findUnsettledSale(store.db, 'patient-2')).toBeNull();
});

it('knows which report owns a sale of the state', () => {
  const store = aQueue();
  accepted(store, 'outbox-sale-1');
  expect([findEntryByStateSale(store.db, 'outbox-sale-1'), findEntryByStateSale(store.db, 'x')]).toEqual([
    'outbox-sale-1',
    null,
  ]);
  expect(listRegistryPending(store.db, 9)).toEqual([]);
  expect(findEntry(store.db, 'x')).toBeNull();
  expect(() => getEntry(store.db, 'x')).toThrow('No outbox entry');
  expect(() => getReportState(store.db, 'x')).toThrow('No outbox entry');
});

it('has the token of the sale’s validation, and only the lines that are reported', () => {
  const store = aShop();
  const cart = { cart: aCart(), ownerId: 'user-ana', status: 'open', name: null, at: t0, staleCause: null } as const;
  saveCart(store.db, cart);
  saveValidation(store.db, aValidation());
  const items = [someMerchandise(), ...aCart().lines.map(line => line.item)];
  writeSale(store.db, aSaleToWrite({ items, validationId: 'validation-1' }));
  const entry = getEntry(store.db, 'outbox-sale-1');
  expect([entry.validationToken, entry.lines]).toEqual(['V-1', [{ barcode: '0001000000000029', quantity: 100 }]]);
});

it('has nothing due when nothing is owed', () => {
  const { db } = aShop();
  expect([nextDueAt(db), listDueEntries(db, later(1), 9)]).toEqual([null, []]);
});

it('says where a report stands without reading the rest of it', () => {
  const store = aShop();
  sell(store);
  expect(getReportState(store.db, 'outbox-sale-1')).toBe('queued');
  startSending(store);
  expect(getReportState(store.db, 'outbox-sale-1')).toBe('sending');
});
