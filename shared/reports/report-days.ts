import type { CivilDate, Instant } from '../kernel/units';
import { addDays, daysBetween } from '../time/civil-date';
import { startOfDay } from '../time/wall-clock';

/** One day of the store's clock, and its place among those asked for. */
export type DaySlice = {
  readonly day: CivilDate;
  readonly from: Instant;
  readonly until: Instant;
  readonly done: number;
  readonly of: number;
};

export type DayRange = { readonly from: CivilDate; readonly to: CivilDate };

/** Longer ranges are a slip of the finger, and would run for minutes. */
export const daysAtMost = 3_700;

/** Both ends included; null where the end is before the beginning, or too far away. */
export function countDays({ from, to }: DayRange): number | null {
  const days = daysBetween(from, to) + 1;
  return days < 1 || days > daysAtMost ? null : days;
}

/** The work of a report, day by day: none is long, so that it can be told how far it is, and stopped. */
export function* daySlices(range: DayRange, zone: string): Generator<DaySlice> {
  const of = countDays(range) ?? 0;
  let from = startOfDay(range.from, zone);
  for (let done = 1; done <= of; done += 1) {
    const day = addDays(range.from, done - 1);
    const until = startOfDay(addDays(day, 1), zone);
    yield { day, from, until, done, of };
    from = until;
  }
}
