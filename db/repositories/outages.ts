import type { Instant } from '../../shared/kernel/units';
import type { OutageCause, OutageEvidence } from '../../shared/sync/outage-evidence';
import type { ReadableDb } from '../handles';

type OutageRow = {
  readonly id: string;
  readonly cause: string;
  readonly last_contact_at: number | null;
  readonly began_at: number;
  readonly ended_at: number | null;
  readonly elapsed_ms: number;
  readonly seen_at: number;
  readonly contacts_tried: number;
  readonly queued_sales: number;
  readonly noticed_at: number | null;
  readonly noticed_by: string | null;
};

/** What is known of an outage for good, and `seenAt`: up to when its length was written down. */
export type StoredOutage = OutageEvidence & { readonly seenAt: Instant };

const select = `SELECT outage.*, notice.at AS noticed_at, noticer.name AS noticed_by,
    outage.on_their_way + (SELECT count(*) FROM outbox WHERE outbox.op = 'dispense' AND outbox.position > outage.first_position
      AND outbox.position <= coalesce(outage.last_position, 9007199254740991)) AS queued_sales
  FROM outage LEFT JOIN outage_notice AS notice ON notice.outage_id = outage.id
  LEFT JOIN user AS noticer ON noticer.id = notice.actor_id`;

function listDuty(db: ReadableDb, outageId: string): OutageEvidence['onDuty'] {
  return db
    .prepare<[string], { name: string; at: number }>(
      `SELECT user.name, outage_duty.at FROM outage_duty JOIN user ON user.id = outage_duty.user_id
      WHERE outage_id = ? ORDER BY outage_duty.at, user.name`,
    )
    .all(outageId)
    .map(({ name, at }) => ({ name, since: at as Instant }));
}

function toOutage(db: ReadableDb, row: OutageRow): StoredOutage {
  const { noticed_at: noticedAt, noticed_by: by } = row;
  return {
    id: row.id,
    cause: row.cause as OutageCause,
    lastContactAt: row.last_contact_at as Instant | null,
    beganAt: row.began_at as Instant,
    endedAt: row.ended_at as Instant | null,
    elapsedMs: row.elapsed_ms,
    seenAt: row.seen_at as Instant,
    contactsTried: row.contacts_tried,
    queuedSales: row.queued_sales,
    onDuty: listDuty(db, row.id),
    notice: noticedAt === null || by === null ? null : { at: noticedAt as Instant, by },
  };
}

export function findOutage(db: ReadableDb, id: string): StoredOutage | null {
  const row = db.prepare<[string], OutageRow>(`${select} WHERE outage.id = ?`).get(id);
  return row ? toOutage(db, row) : null;
}

export function findOpenOutage(db: ReadableDb): StoredOutage | null {
  const row = db.prepare<[], OutageRow>(`${select} WHERE outage.ended_at IS NULL`).get();
  return row ? toOutage(db, row) : null;
}

/** Those that are over, lasted so long, and that nobody has told the department of; the first that is due first. */
export function listUntoldOutages(db: ReadableDb, fromMs: number): readonly StoredOutage[] {
  return db
    .prepare<[number], OutageRow>(
      `${select} WHERE outage.ended_at IS NOT NULL AND outage.elapsed_ms >= ? AND notice.at IS NULL
      ORDER BY outage.began_at, outage.id`,
    )
    .all(fromMs)
    .map(row => toOutage(db, row));
}

/** Those that began in a stretch of time, and those under way at its beginning where they are wanted; oldest first. */
export function listOutagesIn(
  db: ReadableDb,
  asked: { readonly from: Instant; readonly until: Instant; readonly withUnderWay: boolean },
): readonly StoredOutage[] {
  return db
    .prepare<[number, number, number, number], OutageRow>(
      `${select} WHERE outage.began_at < ? AND (outage.began_at >= ? OR (? AND coalesce(outage.ended_at >= ?, 1)))
      ORDER BY outage.began_at, outage.id`,
    )
    .all(asked.until, asked.from, Number(asked.withUnderWay), asked.from)
    .map(row => toOutage(db, row));
}

/** Newest first. */
export function listOutages(db: ReadableDb, limit: number): readonly StoredOutage[] {
  return db
    .prepare<[number], OutageRow>(`${select} ORDER BY outage.began_at DESC, outage.id DESC LIMIT ?`)
    .all(limit)
    .map(row => toOutage(db, row));
}
