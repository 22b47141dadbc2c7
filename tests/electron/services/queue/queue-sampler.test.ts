import { expect, it } from 'vitest';
import { listQueueSamples } from '../../../../db/repositories/queue-samples';
import { createQueueSampler } from '../../../../electron/services/queue/queue-sampler';
import { later, t0 } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';
import { aLog, ManualTime } from '../../../support/sync/ports';

const policy = { queueSampleMs: 60_000, queueSampleKeepMs: 600_000 };

function aSampler() {
  const store = aShop();
  const time = new ManualTime(t0);
  const log = aLog();
  const sampler = createQueueSampler({ db: store.db, clock: time.clock, timers: time.timers, log, policy });
  sampler.start();
  const samples = () => listQueueSamples(store.db, t0, later(10_000_000));
  return { store, time, log, sampler, samples };
}

it('notes the queue when it has changed, and how long the state took', async () => {
  const { store, time, sampler, samples } = aSampler();
  await time.advance(180_000);
  sell(store);
  for (const ms of [900, 20, 40]) sampler.answered(ms);
  await time.advance(60_000);
  await time.advance(120_000);
  expect(samples()).toEqual([
    { at: t0, waiting: 0, medianMs: null },
    { at: later(240_000), waiting: 1, medianMs: 40 },
  ]);
});

it('forgets what is too old for any picture', async () => {
  const { time, sampler, samples } = aSampler();
  await time.advance(1_200_000);
  sampler.answered(10);
  await time.advance(60_000);
  expect(samples().map(({ at }) => at)).toEqual([later(1_260_000)]);
});

it('says nothing more once it has stopped, and lives through a store that does not write', async () => {
  const { store, time, log, sampler, samples } = aSampler();
  store.db.exec(`CREATE TRIGGER full BEFORE INSERT ON queue_sample BEGIN SELECT RAISE(ABORT, 'full'); END`);
  sampler.answered(10);
  await time.advance(60_000);
  expect(log.lines.filter(line => line.startsWith('queue.unsampled'))).toHaveLength(1);
  sampler.stop();
  await time.advance(600_000);
  expect(samples()).toHaveLength(1);
});
