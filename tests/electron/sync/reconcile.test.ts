import { expect, it } from 'vitest';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { reconcile } from '../../../electron/sync/reconcile';
import { sendEntry } from '../../../electron/sync/send-entry';
import { aDesk } from '../../support/sync/a-desk';
import { aCard, answered, aStateSale, failed, silent, stateTime } from '../../support/sync/fake-port';

const busy = failed({ kind: 'rate-limited', retryAfterMs: 600_000 });

async function anUnknown(answers: Partial<BioTrackPort> = {}) {
  const desk = aDesk({
    checkSync: () => Promise.resolve(answered({ sale: '650100', inventory: '1' })),
    lookUpCard: () => Promise.resolve(answered(aCard)),
    dispense: () => Promise.resolve(silent),
    replayNonce: () => Promise.resolve(answered({ kind: 'unknown' })),
    listSales: () => Promise.resolve(answered([])),
    ...answers,
  });
  const { outboxId, saleId } = desk.sell();
  await sendEntry(desk.deps, desk.memory, desk.entry(outboxId));
  const look = () => reconcile(desk.deps, desk.memory, desk.entry(outboxId));
  return { ...desk, outboxId, saleId, look };
}

it('writes each look down and looks again at the given times', async () => {
  const { look, entry, outboxId, moves, saleId } = await anUnknown();
  await look();
  expect(entry(outboxId)).toMatchObject({ state: 'unknown', negatives: { count: 1 }, dueAt: stateTime + 30 });
  expect(moves).toEqual([saleId, saleId, saleId]);
});

it('queues it again only after the second no, once the time to settle is over', async () => {
  const { look, entry, outboxId, time } = await anUnknown();
  await look();
  await look();
  await time.advance(149);
  await look();
  expect(entry(outboxId)).toMatchObject({ state: 'unknown', negatives: { count: 3 } });
  await time.advance(1);
  await look();
  expect(entry(outboxId)).toMatchObject({ state: 'queued', dueAt: stateTime + 150 });
});

it('does not wait longer because the wall clock was set back after the attempt', async () => {
  const { look, entry, outboxId, time } = await anUnknown();
  time.setBack(3_600_000);
  await look();
  expect(entry(outboxId).dueAt).toBe(stateTime + 30);
  await time.advance(150);
  await look();
  expect(entry(outboxId).state).toBe('queued');
});

it.each([
  ['a list', { listSales: () => Promise.resolve(busy) }],
  ['the replay', { replayNonce: () => Promise.resolve(busy) }],
])('looks no sooner than %s wants to be asked', async (_, answers) => {
  const { look, entry, outboxId } = await anUnknown(answers);
  await look();
  expect(entry(outboxId)).toMatchObject({ state: 'unknown', negatives: null, dueAt: stateTime + 600_000 });
});

it('learns nothing from silence', async () => {
  const { look, entry, outboxId, time } = await anUnknown({ listSales: () => Promise.resolve(silent) });
  await look();
  await time.advance(10_000);
  await look();
  expect(entry(outboxId)).toMatchObject({ state: 'unknown', negatives: null });
});

it('row 32: puts a sale that the state holds twice before a person', async () => {
  const test = await anUnknown({
    listSales: () => {
      const { requestId } = test.entry(test.outboxId);
      return Promise.resolve(answered(['1', '2'].map(biotrackSaleId => aStateSale({ biotrackSaleId, requestId }))));
    },
  });
  expect(await test.look()).toEqual({ finding: { kind: 'several', ids: ['1', '2'] }, next: 'review' });
  expect(test.entry(test.outboxId).state).toBe('review');
});
