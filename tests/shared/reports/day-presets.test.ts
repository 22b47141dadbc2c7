import { expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import { type DayPreset, presetDays } from '../../../shared/reports/day-presets';

it.each<[DayPreset, string, string]>([
  ['today', '2026-03-10', '2026-03-10'],
  ['yesterday', '2026-03-09', '2026-03-09'],
  ['week', '2026-03-04', '2026-03-10'],
  ['month', '2026-03-01', '2026-03-10'],
  ['last-month', '2026-02-01', '2026-02-28'],
])('%s is from %s to %s', (preset, from, to) => {
  expect(presetDays(preset, '2026-03-10' as CivilDate)).toEqual({ from, to });
});

it('knows that the month before January is in the year before', () => {
  const days = { from: '2025-12-01', to: '2025-12-31' };
  expect(presetDays('last-month', '2026-01-31' as CivilDate)).toEqual(days);
});
