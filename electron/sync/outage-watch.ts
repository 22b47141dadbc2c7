import type { WritableDb } from '../../db/handles';
import { findOpenOutage, listUntoldOutages } from '../../db/repositories/outages';
import { addDuty, beginOutage, endOutage, noteOutage, recordNotice } from '../../db/transactions/record-outage';
import type { Instant } from '../../shared/kernel/units';
import { carriedOutageMs, noticeDueAt, type OutageLevel, outageLevel } from '../../shared/sync/outage-clock';
import { type OutageCause, outageCauses } from '../../shared/sync/outage-evidence';
import type { SyncPolicy } from '../../shared/sync/sync-policy';
import type { Clock, Ids } from '../ports';
import type { ConnectionStatus } from './connectivity';

export type OutageNow = {
  readonly id: string;
  readonly beganAt: Instant;
  readonly elapsedMs: number;
  readonly level: Exclude<OutageLevel, 'none'>;
  /** By when the department must have been told. */
  readonly noticeDueAt: Instant;
  readonly isNoticed: boolean;
};

/** The line is back, and the department must hear of it all the same (G8: over 2 h, told within 3 h of its beginning). */
export type UntoldOutage = {
  readonly beganAt: Instant;
  readonly endedAt: Instant;
  readonly noticeDueAt: Instant;
  readonly isOverdue: boolean;
};

export type OutageWatch = {
  current(): OutageNow | null;
  /** Of several the one that is due first; kept in memory, because it is asked for at every change of the status. */
  untold(): UntoldOutage | null;
  /** After every contact with the state, good or not, and only then. */
  heard(status: ConnectionStatus): void;
  /** Somebody signed in. */
  onDuty(userId: string): void;
  /** Somebody told the department of an outage. */
  noticed(outageId: string, userId: string): void;
};

type WatchOptions = {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly policy: Pick<SyncPolicy, 'outageBannerMs' | 'outageReportableMs' | 'outageDeadlineMs' | 'outageNoteMs'>;
  /** Who is signed in when it begins. */
  readonly operatorId: () => string | null;
  /** It has begun, ended, or become graver. */
  readonly onChange: () => void;
};

/**
 * The outage clock and its evidence (reliability.md section 7.5). Its length is told by the monotonic clock; a restart adds
 * the time off the machine by the wall clock, and never takes any away. Written down often enough that little is lost.
 */
export function createOutageWatch(options: WatchOptions): OutageWatch {
  const { db, clock, ids, policy } = options;
  let open = takeUp();
  let untold = findUntold();

  function findUntold(): Omit<UntoldOutage, 'isOverdue'> | null {
    const [first] = listUntoldOutages(db, policy.outageReportableMs);
    if (first === undefined || first.endedAt === null) return null;
    const { beganAt, endedAt } = first;
    return { beganAt, endedAt, noticeDueAt: noticeDueAt(beganAt, policy) };
  }

  function takeUp(): Running | null {
    const stored = findOpenOutage(db);
    if (stored === null) return null;
    const carriedMs = carriedOutageMs({ elapsedMs: stored.elapsedMs, at: stored.seenAt }, clock.now());
    return run({ ...stored, carriedMs, isNoticed: stored.notice !== null });
  }

  function run(from: Pick<Running, 'id' | 'beganAt' | 'carriedMs' | 'contactsTried' | 'isNoticed'>): Running {
    const atMs = clock.monotonicMs();
    const { id, beganAt, carriedMs, contactsTried, isNoticed } = from;
    const level = outageLevel(carriedMs, policy);
    return { id, beganAt, carriedMs, contactsTried, isNoticed, sinceMs: atMs, notedMs: atMs, level };
  }

  function elapsedOf(running: Running): number {
    return Math.round(running.carriedMs + clock.monotonicMs() - running.sinceMs);
  }

  function seenNow(running: Running) {
    const { id, contactsTried } = running;
    return { id, at: clock.now(), elapsedMs: elapsedOf(running), contactsTried };
  }

  function begin(status: ConnectionStatus, cause: OutageCause): void {
    const { lastContactAt } = status;
    const at = status.downSince ?? clock.now();
    const begun = beginOutage(db, { id: ids.uuid(), cause, lastContactAt, at });
    open = run({ ...begun, carriedMs: 0, isNoticed: false });
    const operatorId = options.operatorId();
    if (operatorId !== null) addDuty(db, begun.id, operatorId, at);
    options.onChange();
  }

  function failedAgain(running: Running): void {
    running.contactsTried += 1;
    const level = outageLevel(elapsedOf(running), policy);
    const isDue = clock.monotonicMs() - running.notedMs >= policy.outageNoteMs;
    if (isDue || level !== running.level) {
      noteOutage(db, seenNow(running));
      running.notedMs = clock.monotonicMs();
    }
    if (level === running.level) return;
    running.level = level;
    options.onChange();
  }

  function end(running: Running): void {
    endOutage(db, seenNow(running));
    open = null;
    untold = findUntold();
    options.onChange();
  }

  return {
    current: () => {
      if (open === null) return null;
      const { id, beganAt, isNoticed } = open;
      const elapsedMs = elapsedOf(open);
      const level = outageLevel(elapsedMs, policy);
      return { id, beganAt, elapsedMs, level, noticeDueAt: noticeDueAt(beganAt, policy), isNoticed };
    },
    untold: () => (untold === null ? null : { ...untold, isOverdue: clock.now() >= untold.noticeDueAt }),
    heard: status => {
      const cause = outageCauses.find(known => known === status.state);
      if (cause === undefined) {
        if (open !== null && status.state !== 'connecting') end(open);
      } else if (open === null) begin(status, cause);
      else failedAgain(open);
    },
    onDuty: userId => {
      if (open !== null) addDuty(db, open.id, userId, clock.now());
    },
    noticed: (outageId, userId) => {
      recordNotice(db, outageId, userId, clock.now());
      if (open?.id === outageId) open.isNoticed = true;
      untold = findUntold();
      options.onChange();
    },
  };
}

type Running = {
  readonly id: string;
  readonly beganAt: Instant;
  /** What it had lasted when this run of the program took it up. */
  readonly carriedMs: number;
  readonly sinceMs: number;
  isNoticed: boolean;
  contactsTried: number;
  notedMs: number;
  level: Exclude<OutageLevel, 'none'>;
};
