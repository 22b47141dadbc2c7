import { expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import { aFewDays, anAsk, answered } from '../../support/report-scenes';

it('says day by day what became of the reports and how long the state took', () => {
  expect(answered(aFewDays().db, anAsk('reporting'))).toEqual([
    ['2026-03-10', 2, 1, 0, 1, 1, 800, 1_000, 1_000, 1],
    // What was queued the day before waits still.
    ['2026-03-11', 1, 0, 1, 0, 1, null, null, null, 2],
  ]);
});

it('leaves out days without a report', () => {
  const days = { from: '2026-03-09' as CivilDate, to: '2026-03-09' as CivilDate };
  expect(answered(aFewDays().db, anAsk('reporting', { days }))).toEqual([]);
});
