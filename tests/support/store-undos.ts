import { recordAttempt } from '../../db/transactions/record-attempt';
import { type UndoToWrite, type WrittenUndo, writeNextUndo } from '../../db/transactions/write-undo';
import type { Cents, Quantity } from '../../shared/kernel/units';
import type { AcceptedUndo } from '../../shared/sync/attempt-outcome';
import { later, type TestStore } from './store';
import { aDispensation, sell, startSending } from './store-scenes';
import { aPackage, someMerchandise } from './store-values';

/** An open drawer, out of which money can go back. */
export function openDrawer(store: TestStore): void {
  store.db.exec(`INSERT INTO till_session (id, request_id, opened_at, opened_by, opening_float_cents)
    VALUES ('till-1', 'open-1', 0, 'user-ana', 0)`);
}

/** The state has taken the sale. */
export function acceptSale(store: TestStore, number = 1, changes: Parameters<typeof aDispensation>[0] = {}): void {
  const outboxId = `outbox-sale-${number}`;
  const attemptId = startSending(store, outboxId, later(1_000 * number));
  const dispensed = aDispensation({ biotrackSaleId: `8801${number}`, transactionId: `65010${number}`, ...changes });
  const at = later(1_000 * number + 500);
  recordAttempt(store.db, { outboxId, attemptId, at, outcome: { kind: 'accepted', dispensed }, dueAt: at });
}

/** The first line of sale-1, one unit at $45.00, given back in cash. */
export function anUndoToWrite(number: number, changes: Partial<UndoToWrite> = {}): (sequence: number) => UndoToWrite {
  const id = `undo-${number}`;
  const kind = changes.kind ?? 'restock';
  const op = kind === 'void' ? 'void' : kind === 'correct' ? 'modify' : 'refund';
  return sequence => ({
    ...{ id, requestId: `press-${number}`, localRef: `REG-2-00010${number}-AAAAA`, terminalId: 'REG-2', sequence },
    ...{ saleId: 'sale-1', kind, reason: 'rung-in-error', ownReason: null, note: '', at: later(9_000 + number) },
    ...{ operatorId: 'user-ana', employeeId: 'E-014', approval: null, tillSessionId: 'till-1' },
    lines: [{ number: 1, ...one, unitPriceCents: null }],
    tenders: [{ number: 1, kind: 'cash', amountCents: 4_500 as Cents, reference: null }],
    report: {
      ...{ outboxId: `outbox-${id}`, op, requestId: `state-${id}`, nonce: `nonce-${id}`, externalId: `x-${number}` },
      ...{ bodyText: '{}', bodySha256: 'a'.repeat(64) },
    },
    ...changes,
  });
}

const one = { quantity: 100 as Quantity, amountCents: 4_500 as Cents, taxCents: 0 as Cents };

export function writeUndo(store: TestStore, number = 1, changes: Partial<UndoToWrite> = {}): WrittenUndo {
  return writeNextUndo(store.db, 'REG-2', anUndoToWrite(number, changes));
}

export function anAcceptedUndo(changes: Partial<AcceptedUndo> = {}): AcceptedUndo {
  return {
    ...{ transactionId: '650150', postedAt: later(12_000), registryStatus: 'POSTED' as const, packages: [] },
    ...{ isVisibleNow: true, destroyAfter: null, via: 'reply' },
    ...changes,
  };
}

/** What came of its only send. */
export function answerUndo(
  store: TestStore,
  outcome: Parameters<typeof recordAttempt>[1]['outcome'],
  outboxId = 'outbox-undo-1',
): void {
  const attemptId = startSending(store, outboxId, later(11_000));
  recordAttempt(store.db, { outboxId, attemptId, at: later(12_000), outcome, dueAt: later(13_000) });
}

export function acceptUndoOf(store: TestStore, changes: Partial<AcceptedUndo> = {}, outboxId = 'outbox-undo-1'): void {
  answerUndo(store, { kind: 'undone', undone: anAcceptedUndo(changes) }, outboxId);
}

/** A package and a T-shirt that were sold together, and the state's acceptance. */
export function sellBoth(store: TestStore): void {
  sell(store, { items: [aPackage(), someMerchandise()] });
  acceptSale(store);
}

/** Both lines of it come back at once. */
export const bothLines = [1, 2].map(number => ({ number, ...one, unitPriceCents: null }));
