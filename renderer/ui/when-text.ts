import type { Words } from './words';

/** A moment of this store, and its day when that is not today. */
export type Moment = { readonly at: number; readonly earlierDay: string | null };

/** "at 9:10 PM" today, "on Mar 9, 2026 at 9:10 PM" of a day before. */
export function whenText({ at, earlierDay }: Moment, { t, format }: Words): string {
  const time = format.time(at);
  return earlierDay === null ? t('when.at', { time }) : t('when.on', { time, day: format.day(earlierDay) });
}

export function sinceText({ at, earlierDay }: Moment, { t, format }: Words): string {
  const time = format.time(at);
  return earlierDay === null ? t('when.since', { time }) : t('when.sinceDay', { time, day: format.day(earlierDay) });
}

/** For a list, where a preposition would only be in the way. */
export function momentText({ at, earlierDay }: Moment, { format }: Words): string {
  return earlierDay === null ? format.time(at) : format.dateTime(at);
}
