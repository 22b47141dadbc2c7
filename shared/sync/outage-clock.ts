import type { Instant } from '../kernel/units';
import type { SyncPolicy } from './sync-policy';

/** How grave an outage of the state's line has become (biotrack-and-florida.md G8: over 2 h, tell within 3 h). */
export type OutageLevel = 'none' | 'down' | 'banner' | 'reportable' | 'overdue';

type OutageRules = Pick<SyncPolicy, 'outageBannerMs' | 'outageReportableMs' | 'outageDeadlineMs'>;

/** @param downForMs null while the line is up */
export function outageLevel(downForMs: number, rules: OutageRules): Exclude<OutageLevel, 'none'>;
export function outageLevel(downForMs: number | null, rules: OutageRules): OutageLevel;
export function outageLevel(downForMs: number | null, rules: OutageRules): OutageLevel {
  if (downForMs === null) return 'none';
  if (downForMs >= rules.outageDeadlineMs) return 'overdue';
  if (downForMs >= rules.outageReportableMs) return 'reportable';
  return downForMs >= rules.outageBannerMs ? 'banner' : 'down';
}

/** When the notice must have been sent, counted from the first failed contact. */
export function noticeDueAt(downSince: Instant, rules: Pick<OutageRules, 'outageDeadlineMs'>): Instant {
  return (downSince + rules.outageDeadlineMs) as Instant;
}

/**
 * What an outage that began before this start of the program has lasted: at least what was on record, and the time off the
 * machine too unless the wall clock went backwards meanwhile. Within one start, monotonic time is added to this.
 */
export function carriedOutageMs(stored: { readonly elapsedMs: number; readonly at: Instant }, now: Instant): number {
  return stored.elapsedMs + Math.max(0, now - stored.at);
}

/**
 * A sale should be with the state, and with the registry behind it, within minutes (G7; section 7.9).
 * @param watchedMs for how long this program has seen it wait, so that a clock set back silences no alarm
 */
export function isLate(
  since: Instant,
  watchedMs: number,
  now: Instant,
  rules: Pick<SyncPolicy, 'queueAlarmMs'>,
): boolean {
  return Math.max(now - since, watchedMs) >= rules.queueAlarmMs;
}
