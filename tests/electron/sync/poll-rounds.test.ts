import { expect, it } from 'vitest';
import { listReturnedOf } from '../../../db/repositories/returned-packages';
import { nameReturned } from '../../../db/transactions/name-returned';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { createPollRounds } from '../../../electron/sync/poll-rounds';
import { sendEntry } from '../../../electron/sync/send-entry';
import { syncPolicyFor } from '../../../shared/sync/sync-policy';
import type { aDesk } from '../../support/sync/a-desk';
import { aNamelessReturn, madePackage } from '../../support/sync/a-return';
import { aSlowRegistry } from '../../support/sync/a-slow-registry';
import { answered, aStateSale, failed, silent } from '../../support/sync/fake-port';
import { settled } from '../../support/sync/ports';

const tooMany = (retryAfterMs: number) => failed({ kind: 'rate-limited', retryAfterMs });
const unavailable = (retryAfterMs: number) => failed({ kind: 'no-answer', why: 'http-status', retryAfterMs });
const policy = syncPolicyFor('production');

/** Sales that the state has and the registry has not, and rounds that ask about them when they are told to. */
async function aPending(listSales: BioTrackPort['listSales'], count = 1) {
  const desk = aSlowRegistry(listSales);
  const sold: string[] = [];
  for (let sale = 0; sale < count; sale += 1) {
    const { outboxId } = desk.sell();
    await sendEntry(desk.deps, desk.memory, desk.entry(outboxId));
    sold.push(outboxId);
  }
  return { ...desk, sold, ...someRounds({ ...desk, deps: { ...desk.deps, policy } }) };
}

function someRounds({ deps, time, port }: Pick<ReturnType<typeof aDesk>, 'deps' | 'time' | 'port'>) {
  const faults: unknown[] = [];
  const rounds = createPollRounds(deps, cause => void faults.push(cause));
  const asked = (call: string) => port.calls.filter(name => name === call).length;
  /** Told to go on at each second, as the loop does, for so long. */
  const tick = async (ms: number) => {
    for (let waited = 0; waited < ms; waited += 1_000) {
      await time.advance(1_000);
      rounds.tend();
      await settled();
    }
  };
  return { rounds, faults, asked, tick };
}

it('asks every now and then, and at once where somebody wants it sooner', async () => {
  const { rounds, asked, tick } = await aPending(() => Promise.resolve(answered([])));
  await tick(1_000);
  await tick(policy.pendingPollMs - 1_000);
  const slowly = asked('listSales');
  await tick(1_000);
  rounds.hurry();
  await tick(1_000);
  expect([slowly, asked('listSales')]).toEqual([1, 3]);
});

it('has one round at a time, and is over when that has written down what it learnt', async () => {
  let say: (biotrackSaleId: string) => void = () => undefined;
  const { rounds, asked, entry, sold } = await aPending(
    () =>
      new Promise(resolve => {
        say = biotrackSaleId => resolve(answered([aStateSale({ biotrackSaleId })]));
      }),
  );
  const [outboxId = ''] = sold;
  rounds.tend();
  rounds.hurry();
  rounds.tend();
  await settled();
  const before = [asked('listSales'), entry(outboxId).registryStatus];
  say(entry(outboxId).externalId);
  await rounds.ended();
  expect([before, entry(outboxId).registryStatus]).toEqual([[1, 'PENDING'], 'POSTED']);
});

it.each([
  ['429', tooMany],
  ['503', unavailable],
])('after a %s asks no sooner than the state wants, whoever wants it sooner', async (_, busy) => {
  const { rounds, asked, tick } = await aPending(() => Promise.resolve(busy(120_000)), 3);
  await tick(120_000);
  rounds.hurry();
  const quiet = asked('listSales');
  await tick(2_000);
  expect([quiet, asked('listSales')]).toEqual([1, 2]);
});

it('obeys for no longer than a quarter of an hour, and asks as ever where the state named no time', async () => {
  const long = await aPending(() => Promise.resolve(tooMany(7_200_000)), 2);
  await long.tick(900_000);
  const obeyed = long.asked('listSales');
  await long.tick(2_000);
  const mute = await aPending(() => Promise.resolve(silent), 2);
  await mute.tick(16_000);
  expect([obeyed, long.asked('listSales'), mute.asked('listSales')]).toEqual([1, 2, 2]);
});

it('asks nothing of returned goods either while the state wants to be left alone, and does what needs no state', async () => {
  const desk = aNamelessReturn({ listSales: () => Promise.resolve(tooMany(60_000)) });
  nameReturned(desk.store.db, desk.undoId, madePackage);
  const { tick, asked } = someRounds(desk);
  await tick(5_000);
  expect([asked('listReturned'), listReturnedOf(desk.store.db, desk.undoId)]).toMatchObject([
    0,
    [{ barcode: madePackage.barcode, destruction: 'queued' }],
  ]);
});

it('goes on with the next round after a fault of our own, and says what it was', async () => {
  const fault = new TypeError('our own bug');
  const { faults, asked, tick } = await aPending(() => Promise.reject(fault));
  await tick(17_000);
  expect([faults, asked('listSales')]).toEqual([[fault, fault], 2]);
});
