import { findOldestOwed, findPendingReports, hasQueuedUpTo } from '../../db/repositories/late-reports';
import type { LateView } from '../../shared/ipc/session-views';
import type { Instant } from '../../shared/kernel/units';
import { isLate } from '../../shared/sync/outage-clock';
import type { SyncPolicy } from '../../shared/sync/sync-policy';
import type { EarlyLooks } from '../sync/early-looks';
import type { ServiceContext } from './service-context';
import { readEarlierDay } from './today';

type Kind = 'owedSince' | 'pending';

/**
 * What should be with the state by now and is not. Beside the wall clock goes the one that does not jump, for as long as
 * the same report is the oldest: the alarm is never earlier for it, and never lost to a clock set back.
 */
export function createLateReports(
  context: Pick<ServiceContext, 'db' | 'clock' | 'config'> & {
    readonly policy: Pick<SyncPolicy, 'queueAlarmMs'>;
    readonly putOff: EarlyLooks['putOff'];
  },
): () => LateView {
  const { db, clock, policy } = context;
  const watched = new Map<Kind, { readonly since: Instant; readonly fromMs: number }>();

  function isLateNow(kind: Kind, since: Instant): boolean {
    const nowMs = clock.monotonicMs();
    const known = watched.get(kind);
    const watch = known?.since === since ? known : { since, fromMs: nowMs };
    watched.set(kind, watch);
    return isLate(since, nowMs - watch.fromMs, clock.now(), policy);
  }

  const toMoment = (at: Instant) => ({ at, earlierDay: readEarlierDay(context, at) });
  return () => {
    const putOff = context.putOff();
    const owedSince = findOldestOwed(db, putOff?.upTo);
    const pending = findPendingReports(db);
    return {
      owedSince: owedSince !== null && isLateNow('owedSince', owedSince) ? toMoment(owedSince) : null,
      putOffUntil: putOff !== null && hasQueuedUpTo(db, putOff.upTo) ? putOff.until : null,
      pending:
        pending !== null && isLateNow('pending', pending.since)
          ? { count: pending.count, since: toMoment(pending.since), localRef: pending.localRef }
          : null,
    };
  };
}
