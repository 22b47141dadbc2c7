import type { Instant } from '../../shared/kernel/units';
import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { type DayRange, daySlices } from '../../shared/reports/report-days';
import { carriedOutageMs } from '../../shared/sync/outage-clock';
import type { ReadableDb } from '../handles';
import { listOutagesIn, type StoredOutage } from '../repositories/outages';

/** Every outage on the day it began, and first of all what was under way already when the first of the days began. */
export function* outages(db: ReadableDb, days: DayRange, zone: string, now: Instant): Generator<ReportStep> {
  for (const { from, until, done, of } of daySlices(days, zone)) {
    const found = listOutagesIn(db, { from, until, withUnderWay: done === 1 });
    yield { done, of, rows: found.map(outage => toRow(outage, now)) };
  }
}

function toRow(outage: StoredOutage, now: Instant): ReportRow {
  const { beganAt, endedAt, elapsedMs, seenAt, notice } = outage;
  const lastedMs = endedAt === null ? carriedOutageMs({ elapsedMs, at: seenAt }, now) : elapsedMs;
  const onDuty = outage.onDuty.map(({ name }) => name).join(', ');
  return [
    ...[beganAt, endedAt, lastedMs, outage.cause, outage.lastContactAt, outage.contactsTried, outage.queuedSales],
    ...[onDuty, notice?.at ?? null, notice?.by ?? null],
  ];
}
