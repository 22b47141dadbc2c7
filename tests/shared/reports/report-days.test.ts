import { expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import { countDays, daySlices } from '../../../shared/reports/report-days';

const days = (from: string, to: string) => ({ from: from as CivilDate, to: to as CivilDate });

it.each([
  [days('2026-03-10', '2026-03-10'), 1],
  [days('2026-02-28', '2026-03-01'), 2],
  [days('2026-03-11', '2026-03-10'), null],
  [days('2016-01-01', '2026-03-10'), null],
])('counts the days of %o: %s', (range, count) => {
  expect(countDays(range)).toBe(count);
});

it('gives each day of the store its own length: the one on which clocks go forward has 23 hours', () => {
  const slices = [...daySlices(days('2026-03-07', '2026-03-09'), 'America/New_York')];
  expect(slices.map(({ day, from, until, done, of }) => [day, (until - from) / 3_600_000, done, of])).toEqual([
    ['2026-03-07', 24, 1, 3],
    ['2026-03-08', 23, 2, 3],
    ['2026-03-09', 24, 3, 3],
  ]);
  expect(slices.map(({ from }) => from).slice(1)).toEqual(slices.map(({ until }) => until).slice(0, -1));
});

it('has no slices where there is no range', () => {
  expect([...daySlices(days('2026-03-11', '2026-03-10'), 'America/New_York')]).toEqual([]);
});
