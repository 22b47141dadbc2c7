import { expect, it } from 'vitest';
import { listReturnedOf, setDestroyAfter } from '../../../db/repositories/returned-packages';
import { listUndoIncidents } from '../../../db/repositories/undo-incidents';
import { beginAttempt } from '../../../db/transactions/begin-attempt';
import { nameReturned } from '../../../db/transactions/name-returned';
import { recordBefore } from '../../../db/transactions/record-allotment';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import { tendHere, tendReturns } from '../../../electron/sync/tend-returns';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import { aPackage } from '../../support/store-values';
import { aDesk } from '../../support/sync/a-desk';
import { aNamelessReturn, madePackage } from '../../support/sync/a-return';
import { undoIn } from '../../support/sync/an-undo';
import { answered, failed, refusal, silent } from '../../support/sync/fake-port';

it('asks for the number from before the refund, then puts the goods down to be destroyed, once', async () => {
  const asked: string[] = [];
  const returned: string[] = [];
  const desk = aNamelessReturn({
    listReturned: since => {
      asked.push(since);
      return Promise.resolve(answered([madePackage]));
    },
  });
  const deps = { ...desk.deps, onReturned: (undoId: string) => void returned.push(undoId) };
  await tendReturns(deps);
  await tendReturns(deps);
  expect([asked, returned, listReturnedOf(desk.store.db, desk.undoId)]).toMatchObject([
    ['650100'],
    [desk.undoId],
    [{ barcode: madePackage.barcode, destruction: 'queued' }],
  ]);
});

it('asks from the refund itself where its transaction is known, past what other registers took back before', async () => {
  const asked: string[] = [];
  const listReturned = (since: string) => {
    asked.push(since);
    return Promise.resolve(answered([madePackage]));
  };
  const desk = aNamelessReturn({ listReturned }, '650105');
  await tendReturns(desk.deps);
  expect([asked, listReturnedOf(desk.store.db, desk.undoId)]).toMatchObject([
    ['650105'],
    [{ barcode: madePackage.barcode }],
  ]);
});

it('leaves goods without a number alone until the state tells it', async () => {
  const desk = aNamelessReturn({ listReturned: () => Promise.resolve(silent) });
  await tendReturns(desk.deps);
  expect(listReturnedOf(desk.store.db, desk.undoId)).toMatchObject([{ barcode: null, destruction: null }]);
});

it('puts nothing down to be destroyed that the state has destroyed before, and tells the leads', async () => {
  const desk = aNamelessReturn({ listReturned: () => Promise.resolve(answered([madePackage])) });
  const { db } = desk.store;
  const at = desk.time.clock.now();
  nameReturned(db, desk.undoId, madePackage);
  const gone = aPackage({ barcode: madePackage.barcode, status: 'DEPLETED', onHand: 0 as Quantity, isRestocked: true });
  saveInventoryPage(db, { packages: [gone], cursor: '650200', isLast: true, at });
  await tendReturns(desk.deps);
  await tendReturns(desk.deps);
  expect([listReturnedOf(db, desk.undoId), listUndoIncidents(db, desk.undoId)]).toMatchObject([
    [{ isGoneEarly: true, destruction: null, trouble: 'open' }],
    [{ codes: [], isClosed: false }],
  ]);
});

it('forgives its own clock where goods go at their hour', async () => {
  const desk = aNamelessReturn({ listReturned: () => Promise.resolve(answered([madePackage])) });
  const { db } = desk.store;
  const at = desk.time.clock.now();
  nameReturned(db, desk.undoId, madePackage);
  const due = (at + desk.deps.policy.clockBlockMs) as Instant;
  db.transaction(() => setDestroyAfter(db, desk.undoId, due));
  const gone = aPackage({ barcode: madePackage.barcode, status: 'DEPLETED', onHand: 0 as Quantity, isRestocked: true });
  saveInventoryPage(db, { packages: [gone], cursor: '650200', isLast: true, at });
  await tendReturns(desk.deps);
  expect(listReturnedOf(db, desk.undoId)).toMatchObject([{ isGone: true, isGoneEarly: false, trouble: null }]);
});

/** Six voids whose allotment the registry does not show again, of six sales. */
function sixUnseen(answers: Parameters<typeof aDesk>[0]) {
  const desk = aDesk(answers);
  const { db } = desk.store;
  const at = desk.time.clock.now();
  const begin = (outboxId: string) =>
    beginAttempt(db, { outboxId, attemptId: `a-${outboxId}`, at, monotonicMs: 0, bootId: 'b', watermark: '1' });
  const end = (outboxId: string, outcome: Parameters<typeof recordAttempt>[1]['outcome']) =>
    recordAttempt(db, { at, dueAt: at, outboxId, attemptId: `a-${outboxId}`, outcome });
  for (let number = 1; number <= 6; number += 1) {
    const sold = desk.sell();
    begin(sold.outboxId);
    const biotrackSaleId = `${number}`;
    const transactionId = `65010${number}`;
    const taken = { transactionId, postedAt: at, registryStatus: 'POSTED' as const };
    end(sold.outboxId, { kind: 'accepted', dispensed: { ...taken, biotrackSaleId, remaining: [], via: 'reply' } });
    const { undoId, outboxId } = undoIn(desk, desk.port, sold, at, { op: 'void' });
    recordBefore(db, undoId, [{ orderId: 'O-1', dispensed: 9_000_000 as never }]);
    begin(outboxId);
    const undone = { ...taken, packages: [], isVisibleNow: true, destroyAfter: null, via: 'reply' as const };
    end(outboxId, { kind: 'undone', undone });
  }
  const asked = () =>
    (db.prepare('SELECT asked_at FROM undo_allotment').all() as { asked_at: number | null }[]).map(row => row.asked_at);
  return { ...desk, asked };
}

it('asks about every allotment in turn, though the state refuses to speak of each', async () => {
  let looks = 0;
  const desk = sixUnseen({
    lookUpCard: () => {
      looks += 1;
      return Promise.resolve(refusal);
    },
  });
  await tendReturns(desk.deps);
  const first = [looks, desk.asked().filter(at => at === null).length];
  await desk.time.advance(1_000);
  await tendReturns(desk.deps);
  expect([first, looks, desk.asked().filter(at => at === null).length]).toEqual([[5, 1], 10, 0]);
});

it('stops a round in which nobody answers, and begins the next with somebody else', async () => {
  const desk = sixUnseen({ lookUpCard: () => Promise.resolve(silent) });
  await tendReturns(desk.deps);
  const first = desk.asked().filter(at => at === null).length;
  await desk.time.advance(1_000);
  await tendReturns(desk.deps);
  expect([first, desk.asked().filter(at => at === null).length]).toEqual([5, 4]);
});

it('asks for no allotment after an answer that wants to be left alone, and puts down what it knows', async () => {
  const desk = aNamelessReturn({
    listReturned: () => Promise.resolve(failed({ kind: 'rate-limited', retryAfterMs: 1 })),
  });
  recordBefore(desk.store.db, desk.undoId, [{ orderId: 'O-1', dispensed: 9_000_000 as never }]);
  await tendReturns(desk.deps);
  expect(desk.port.calls).toEqual(['listReturned']);
});

it('schedules and tells the leads of it without asking anybody', () => {
  const desk = aNamelessReturn({});
  nameReturned(desk.store.db, desk.undoId, madePackage);
  tendHere(desk.deps);
  expect([desk.port.calls, listReturnedOf(desk.store.db, desk.undoId)]).toMatchObject([
    [],
    [{ destruction: 'queued' }],
  ]);
});
