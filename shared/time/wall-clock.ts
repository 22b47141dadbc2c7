import { Temporal } from 'temporal-polyfill';
import type { CivilDate, Instant } from '../kernel/units';
import { addDays, civilDateAt } from './civil-date';
import { offsetAt } from './zone-offset';

const msPerMinute = 60_000;
const minutesPerDay = 1_440;
const clockTime = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** What the clock on the wall of a zone shows, in minutes since midnight. */
export function minutesOfDayAt(instant: Instant, zone: string): number {
  const minutes = Math.floor((instant + offsetAt(instant, zone)) / msPerMinute);
  return ((minutes % minutesPerDay) + minutesPerDay) % minutesPerDay;
}

/** "07:00" in minutes since midnight; "24:00" is the end of the day, for a store that never closes. */
export function parseClockTime(text: string): number | null {
  const parts = clockTime.exec(text);
  if (parts === null) return null;
  const [, hours, minutes] = parts;
  return hours === undefined ? minutesPerDay : Number(hours) * 60 + Number(minutes);
}

/** The first moment of a day, which is not always 00:00: some zones change their clocks at midnight. */
export function startOfDay(day: CivilDate, zone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds as Instant;
}

/** When the date changes next. */
export function nextMidnight(instant: Instant, zone: string): Instant {
  return startOfDay(addDays(civilDateAt(instant, zone), 1), zone);
}
