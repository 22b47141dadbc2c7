import { expect, it } from 'vitest';
import { listInherited } from '../../../db/repositories/inherited-reports';
import { listReportEvents } from '../../../db/repositories/outbox-history';
import { beginAttempt } from '../../../db/transactions/begin-attempt';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import type { StateSale } from '../../../electron/biotrack/port';
import { reconcile } from '../../../electron/sync/reconcile';
import { sendEntry } from '../../../electron/sync/send-entry';
import { SyncMemory } from '../../../electron/sync/sync-memory';
import type { Quantity } from '../../../shared/kernel/units';
import { acceptedFrom } from '../../../shared/sync/match-sale';
import { aDesk } from '../../support/sync/a-desk';
import { quickPolicy } from '../../support/sync/a-loop';
import { undoIn } from '../../support/sync/an-undo';
import { answered, aStateSale, refusal, silent } from '../../support/sync/fake-port';

/** A refund that another program queued, at a start that has settled, and the row of its sale at the state. */
async function aQueuedRefund(line: Partial<StateSale['lines'][number]>, changes: Partial<StateSale> = {}) {
  const row = aStateSale({ ...changes, lines: [{ barcode: '0001000000000029', quantity: 100 as Quantity, ...line }] });
  const sent: string[] = [];
  const desk = aDesk({
    checkSync: () => Promise.resolve(answered({ sale: '650100', inventory: '1' })),
    lookUpCard: () => Promise.resolve(silent),
    replayUndo: () => Promise.resolve(refusal),
    listSales: () => Promise.resolve(answered([row])),
    undo: ({ op }) => {
      sent.push(op);
      return Promise.resolve(silent);
    },
  });
  const { db } = desk.store;
  const sold = desk.sell();
  const at = desk.time.clock.now();
  const attempt = { outboxId: sold.outboxId, attemptId: 'attempt-1', at };
  beginAttempt(db, { ...attempt, monotonicMs: 0, bootId: 'boot-1', watermark: '650100' });
  const dispensed = acceptedFrom(row, 'request-id');
  recordAttempt(db, { ...attempt, outcome: { kind: 'accepted', dispensed }, dueAt: at });
  const { outboxId } = undoIn(desk, desk.port, sold, at, { op: 'refund' });
  const memory = new SyncMemory('boot-2', desk.time.clock, listInherited(db, null).reports);
  await desk.time.advance(quickPolicy.settleMs);
  const send = () => sendEntry(desk.deps, memory, desk.entry(outboxId));
  return { ...desk, memory, outboxId, sent, send, state: () => desk.entry(outboxId).state };
}

it('is done where the state shows it, and goes out where the state shows none of it', async () => {
  const there = await aQueuedRefund({ refunded: 100 as Quantity }, { status: 'REFUNDED' });
  const absent = await aQueuedRefund({ refunded: 0 as Quantity });
  await there.send();
  await absent.send();
  expect([there.sent, there.state(), absent.sent]).toEqual([[], 'accepted', ['refund']]);
});

it('is not held for ever where the state does not tell, and comes before a person in its time', async () => {
  const desk = await aQueuedRefund({ refunded: null });
  const sent = await desk.send();
  const first = await reconcile(desk.deps, desk.memory, desk.entry(desk.outboxId));
  await desk.time.advance(quickPolicy.maxAgeMs);
  await reconcile(desk.deps, desk.memory, desk.entry(desk.outboxId));
  expect([sent.kind, first.next, desk.sent, desk.state()]).toEqual(['attempted', 'stay', [], 'review']);
  const details = listReportEvents(desk.store.db, desk.outboxId).map(({ detail }) => detail);
  expect(details).toEqual(expect.arrayContaining(['unclear', 'no-answer']));
});

it('is held for a moment where the state is silent', async () => {
  const desk = await aQueuedRefund({ refunded: null });
  const mute = { ...desk.deps, port: { ...desk.port, replayUndo: () => Promise.resolve(silent) } };
  const sent = await sendEntry(mute, desk.memory, desk.entry(desk.outboxId));
  expect([sent.kind, desk.state()]).toEqual(['held', 'queued']);
});
