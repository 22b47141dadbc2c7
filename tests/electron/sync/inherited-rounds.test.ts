import { expect, it } from 'vitest';
import { listInherited } from '../../../db/repositories/inherited-reports';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { createInheritedRounds } from '../../../electron/sync/inherited-rounds';
import { SyncMemory } from '../../../electron/sync/sync-memory';
import { aDesk } from '../../support/sync/a-desk';
import { answered, aStateSale, failed, refusal, stateTime } from '../../support/sync/fake-port';

const busy = failed({ kind: 'no-answer', why: 'http-status', retryAfterMs: 100 });

/** Two sales that stood there, and one that came after the start. */
function aStart(listSales: (requestId: string) => ReturnType<BioTrackPort['listSales']>, machineUpMs?: number) {
  const desk = aDesk({ listSales: () => listSales(desk.entry(sold[0] ?? '').requestId) });
  const sold = ['PTEST0001', 'PTEST0002'].map(card => desk.sell(card).outboxId);
  const { reports, upTo } = listInherited(desk.store.db, null);
  const { clock } = desk.time;
  const machine = machineUpMs === undefined ? {} : { machineUpMs: () => machineUpMs };
  const memory = new SyncMemory('boot-2', { ...clock, ...machine }, reports);
  sold.push(desk.sell('PTEST0003').outboxId);
  const faults: unknown[] = [];
  const rounds = createInheritedRounds(desk.deps, memory, upTo, cause => void faults.push(cause));
  const tend = async (ms: number) => {
    await desk.time.advance(ms);
    rounds.tend();
    await rounds.ended();
  };
  const dueIn = () => sold.map(id => desk.entry(id).dueAt - stateTime);
  return { rounds, tend, dueIn, faults, memory, calls: desk.port.calls };
}

it('puts off what stood there, and has at once what the list of the state names', async () => {
  const { rounds, tend, dueIn, calls } = aStart(requestId => Promise.resolve(answered([aStateSale({ requestId })])));
  rounds.begin();
  expect(dueIn()).toEqual([150, 150, 0]);
  await tend(10);
  expect(dueIn()).toEqual([10, 150, 0]);
  await tend(30);
  expect(calls).toEqual(['listSales']);
});

it.each([
  ['was on for a while', 100, [50, 50, 0]],
  ['was on for so long that whatever was sent before has landed', 40_000, [0, 0, 0]],
])('puts off for the less the longer the machine is on: it %s', (_, machineUpMs, expected) => {
  const { rounds, dueIn } = aStart(() => Promise.resolve(answered([])), machineUpMs);
  rounds.begin();
  expect(dueIn()).toEqual(expected);
});

it('asks until it is answered, no sooner than it may, and not once everything is due', async () => {
  const { rounds, tend, calls } = aStart(() => Promise.resolve(busy));
  rounds.begin();
  await tend(0);
  await tend(99);
  expect(calls).toHaveLength(1);
  await tend(1);
  expect(calls).toHaveLength(2);
  await tend(50);
  expect(calls).toHaveLength(2);
});

it('takes no list for an answer, and has nothing to do where nothing stood there', async () => {
  const { rounds, tend, dueIn, memory, calls } = aStart(() => Promise.resolve(refusal));
  for (const { id } of memory.inherited.listDoubted()) memory.inherited.clear(id);
  rounds.begin();
  await tend(1);
  expect([dueIn(), calls]).toEqual([[0, 0, 0], []]);
  const other = aStart(() => Promise.resolve(refusal));
  other.rounds.begin();
  await other.tend(1);
  await other.tend(60);
  expect([other.dueIn(), other.calls]).toEqual([[150, 150, 0], ['listSales']]);
});

it('hands on what it could not do', async () => {
  const { rounds, tend, faults } = aStart(() => Promise.reject(new Error('our own')));
  rounds.begin();
  await tend(1);
  expect(faults).toEqual([new Error('our own')]);
});
