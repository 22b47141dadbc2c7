import type { Instant } from '../kernel/units';
import { civilDateAt } from './civil-date';
import { minutesOfDayAt } from './wall-clock';
import { offsetAt } from './zone-offset';

const msPerMinute = 60_000;
const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** "2026-03-10 14:00" as the clock on the wall of a zone shows it: the same for every reader and language. */
export function formatLocalTime(instant: Instant, zone: string): string {
  return `${civilDateAt(instant, zone)} ${clock(minutesOfDayAt(instant, zone))}`;
}

/** "-04:00": with it a local time on paper names one moment, also in the hour that autumn repeats. */
export function formatOffset(instant: Instant, zone: string): string {
  const minutes = Math.round(offsetAt(instant, zone) / msPerMinute);
  return `${minutes < 0 ? '-' : '+'}${clock(Math.abs(minutes))}`;
}
