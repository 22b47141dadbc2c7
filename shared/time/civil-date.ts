import type { CivilDate, Instant } from '../kernel/units';
import { offsetAt } from './zone-offset';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const usDate = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const digits = /^(\d{2})()(\d{2})(\d{4})$/;
const msPerDay = 86_400_000;

/** A date that exists: 2026-02-29 does not. */
export function parseCivilDate(text: string): CivilDate | null {
  const parts = isoDate.exec(text);
  if (parts === null) return null;
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / msPerDay;
  return Number(parts[1]) >= 1000 && fromDayNumber(day) === text ? (text as CivilDate) : null;
}

/** A date as people here type it: 1984-05-02, or with the month first 5/2/1984, 5-2-1984, 5.2.1984 and 05021984. */
export function parseTypedDate(text: string): CivilDate | null {
  const typed = text.trim();
  const [, month = '', , day = '', year = ''] = usDate.exec(typed) ?? digits.exec(typed) ?? [];
  return parseCivilDate(year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

export function addDays(day: CivilDate, count: number): CivilDate {
  return fromDayNumber(dayNumber(day) + count);
}

/** Whole days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function civilDateAt(instant: Instant, zone: string): CivilDate {
  return fromDayNumber(Math.floor((instant + offsetAt(instant, zone)) / msPerDay));
}

/** Full years lived on a day. Comparing month and day as text makes somebody born on 29 February older on 1 March. */
export function ageOn(dateOfBirth: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

function dayNumber(day: CivilDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay;
}

function fromDayNumber(dayOfEpoch: number): CivilDate {
  return new Date(dayOfEpoch * msPerDay).toISOString().slice(0, 10) as CivilDate;
}
