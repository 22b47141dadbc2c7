import { expect, it } from 'vitest';
import { createDayWatch } from '../../../electron/services/day-watch';
import type { CivilDate } from '../../../shared/kernel/units';
import { ManualTime } from '../../support/sync/ports';

it('tells of a new day within half a minute, once, and nothing after it was stopped', async () => {
  const time = new ManualTime(0);
  let today = '2026-03-10';
  const told: string[] = [];
  const watch = createDayWatch(
    time.timers,
    () => today as CivilDate,
    () => told.push(today),
  );
  await time.advance(120_000);
  expect(told).toEqual([]);
  today = '2026-03-11';
  await time.advance(30_000);
  await time.advance(120_000);
  expect(told).toEqual(['2026-03-11']);
  watch.stop();
  today = '2026-03-12';
  await time.advance(120_000);
  expect(told).toEqual(['2026-03-11']);
});
