import { Temporal } from 'temporal-polyfill';

/** A civil date as the wire writes it, `YYYY-MM-DD`. Fixed width, so plain comparison orders days. */
export type Day = string;

/** Days begin and clocks change at quarters of an hour in every zone, and a look into the zone tables costs fifty times more. */
const quarterS = 900;
const msPerDay = 86_400_000;
let latest = { zone: '', quarter: Number.NaN, day: '' };

export function dayAt(epochSeconds: number, zone: string): Day {
  const quarter = Math.floor(epochSeconds / quarterS);
  if (latest.quarter !== quarter || latest.zone !== zone) {
    latest = { zone, quarter, day: zoned(epochSeconds, zone).toPlainDate().toString() };
  }
  return latest.day;
}

/** Days are dates, not spans of 24 hours: a day in March has 23 and one in November 25. Counted in UTC, where each has 24. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);
}

/** Wall-clock time as `HH:MM:SS`, fixed width for plain comparison with opening hours. */
export function timeOfDayAt(epochSeconds: number, zone: string): string {
  return zoned(epochSeconds, zone).toPlainTime().toString({ smallestUnit: 'second' });
}

export function isZone(zone: string): boolean {
  try {
    zoned(0, zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function zoned(epochSeconds: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toZonedDateTimeISO(zone);
}
