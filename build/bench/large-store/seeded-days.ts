import type { CivilDate, Instant } from '../../../shared/kernel/units';
import { addDays, civilDateAt } from '../../../shared/time/civil-date';
import { startOfDay } from '../../../shared/time/wall-clock';
import { zone } from '../setup';
import { seededId } from './seeded-id';
import type { StoreSize } from './size';

const hourMs = 3_600_000;
const opensAt = 9 * hourMs;
const openMs = 12 * hourMs;
/** In days. */
export const longestHistory = 3 * 365;
/** The history ends before the queue begins, however long that is. */
const daysForQueue = 2;
const queueGapMs = 5_000;

/** One day of business, with a drawer of its own. `closedAt` is null for the drawer that is open. */
export type SeededDay = {
  readonly day: CivilDate;
  readonly till: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  /** In their order. */
  readonly soldAt: readonly Instant[];
};

/** Three years of opening hours, sales spread evenly over them, and then the queue: one every five seconds up to now. */
export function* seededDays({ sales, queued }: StoreSize, now: Instant): Generator<SeededDay> {
  const past = sales - queued;
  const perDay = Math.max(1, Math.ceil(past / longestHistory));
  const days = Math.ceil(past / perDay);
  const today = civilDateAt(now, zone);
  for (let index = 0; index < days; index += 1) {
    const day = addDays(today, index - days - daysForQueue + 1);
    const opened = startOfDay(day, zone) + opensAt;
    const count = Math.min(perDay, past - index * perDay);
    const soldAt = Array.from({ length: count }, (_, sale) => Math.floor(opened + ((sale + 0.5) * openMs) / perDay));
    yield aDay(day, index, opened, opened + openMs, soldAt);
  }
  if (queued === 0) return;
  const soldAt = Array.from({ length: queued }, (_, sale) => now - (queued - sale) * queueGapMs);
  yield aDay(today, days, now - (queued + 1) * queueGapMs, null, soldAt);
}

function aDay(
  day: CivilDate,
  index: number,
  openedAt: number,
  closedAt: number | null,
  soldAt: readonly number[],
): SeededDay {
  return {
    ...{ day, till: seededId('till', openedAt, index) },
    openedAt: openedAt as Instant,
    closedAt: closedAt as Instant | null,
    soldAt: soldAt as readonly Instant[],
  };
}
