import type { CivilDate } from '../kernel/units';
import { addDays } from '../time/civil-date';
import type { DayRange } from './report-days';

/** The stretches of days that people ask for again and again. */
export const dayPresets = ['today', 'yesterday', 'week', 'month', 'last-month'] as const;
export type DayPreset = (typeof dayPresets)[number];

const week = 7;

/** 'week' is the seven days that end today; 'month' the calendar month so far. */
export function presetDays(preset: DayPreset, today: CivilDate): DayRange {
  const firstOfMonth = `${today.slice(0, 8)}01` as CivilDate;
  const lastOfPrevious = addDays(firstOfMonth, -1);
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'week':
      return { from: addDays(today, 1 - week), to: today };
    case 'month':
      return { from: firstOfMonth, to: today };
    case 'last-month':
      return { from: `${lastOfPrevious.slice(0, 8)}01` as CivilDate, to: lastOfPrevious };
  }
}
