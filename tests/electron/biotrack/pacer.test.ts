import { describe, expect, it } from 'vitest';
import { createPacer, unpaced } from '../../../electron/biotrack/pacer';
import { ManualTime } from '../../support/sync/ports';

describe('the pacer', () => {
  it('lets a burst through at once and the rest at its pace, in order', async () => {
    const time = new ManualTime(0);
    const pacer = createPacer({ perSecond: 10, burst: 3 }, time.clock, time.timers);
    const done: string[] = [];
    for (let call = 1; call <= 6; call += 1) {
      void pacer.turn().then(() => done.push(`${call} at ${time.clock.monotonicMs()}`));
    }
    await time.advance(1_000);
    expect(done).toEqual(['1 at 0', '2 at 0', '3 at 0', '4 at 100', '5 at 200', '6 at 300']);
  });

  it('has its burst back after a rest, and no more than that', async () => {
    const time = new ManualTime(0);
    const pacer = createPacer({ perSecond: 10, burst: 2 }, time.clock, time.timers);
    await pacer.turn();
    await pacer.turn();
    await time.advance(60_000);
    const done: number[] = [];
    for (let call = 0; call < 3; call += 1) void pacer.turn().then(() => done.push(time.clock.monotonicMs()));
    await time.advance(1_000);
    expect(done).toEqual([60_000, 60_000, 60_100]);
  });

  it('can be left out', async () => {
    await expect(unpaced.turn()).resolves.toBeUndefined();
  });
});
