import type { Instant } from '../../shared/kernel/units';
import type { OutageCause } from '../../shared/sync/outage-evidence';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findOpenOutage, type StoredOutage } from '../repositories/outages';

export type OutageToBegin = {
  readonly id: string;
  readonly cause: OutageCause;
  readonly lastContactAt: Instant | null;
  readonly at: Instant;
};

/** The report made last before a moment: what comes after it was made later, whatever the clock says. */
const lastPosition = '(SELECT coalesce(max(position), 0) FROM outbox)';

/**
 * Sales that the state had not heard of, or not answered, when it began. Those that waited already when the outage before it
 * ended are counted there.
 */
const onTheirWay = `(SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending') AND sale_id IS NOT NULL
  AND position > (SELECT coalesce(max(last_position), 0) FROM outage))`;

/** One at a time; the first contact that failed begins it. */
export function beginOutage(db: WritableDb, begun: OutageToBegin): StoredOutage {
  return db.transaction(() => {
    const { id, cause, lastContactAt, at } = begun;
    db.prepare<[string, string, number | null, number, number]>(`
      INSERT INTO outage (id, cause, last_contact_at, began_at, elapsed_ms, seen_at, contacts_tried, on_their_way,
        first_position)
      VALUES (?, ?, ?, ?, 0, ?, 1, ${onTheirWay}, ${lastPosition})
    `).run(id, cause, lastContactAt, at, at);
    appendAudit(db, { at, actorId: null, action: 'outage.began', subject: `outage:${id}`, detail: { cause } });
    const open = findOpenOutage(db);
    if (open === null) throw new Error('The outage that just began is not open');
    return open;
  });
}

export type OutageSeen = {
  readonly id: string;
  readonly at: Instant;
  readonly elapsedMs: number;
  readonly contactsTried: number;
};

/** So that a restart knows how long it has lasted. Not audited: it is a clock's hand, nothing that anyone did. */
export function noteOutage(db: WritableDb, { id, at, elapsedMs, contactsTried }: OutageSeen): void {
  db.transaction(() =>
    db
      .prepare<[number, number, number, string]>(
        'UPDATE outage SET seen_at = ?, elapsed_ms = max(elapsed_ms, ?), contacts_tried = max(contacts_tried, ?) WHERE id = ?',
      )
      .run(at, elapsedMs, contactsTried, id),
  );
}

export function endOutage(db: WritableDb, seen: OutageSeen): void {
  const { id, at, elapsedMs, contactsTried } = seen;
  db.transaction(() => {
    db.prepare<[number, number, number, number, string]>(`
      UPDATE outage SET ended_at = ?, seen_at = ?, elapsed_ms = max(elapsed_ms, ?),
        contacts_tried = max(contacts_tried, ?), last_position = ${lastPosition} WHERE id = ?
    `).run(at, at, elapsedMs, contactsTried, id);
    const detail = { elapsedMs, contactsTried };
    appendAudit(db, { at, actorId: null, action: 'outage.ended', subject: `outage:${id}`, detail });
  });
}

/** Who worked here while it lasted, from when. A second sign-in of the same person adds nothing. */
export function addDuty(db: WritableDb, outageId: string, userId: string, at: Instant): void {
  db.transaction(() =>
    db
      .prepare<[string, string, number]>(
        'INSERT INTO outage_duty (outage_id, user_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      )
      .run(outageId, userId, at),
  );
}

/** The department has been told. The first entry stays. */
export function recordNotice(db: WritableDb, outageId: string, actorId: string, at: Instant): void {
  db.transaction(() => {
    const written = db
      .prepare<[string, number, string]>(
        'INSERT INTO outage_notice (outage_id, at, actor_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      )
      .run(outageId, at, actorId);
    if (written === 0) return;
    appendAudit(db, { at, actorId, action: 'outage.noticed', subject: `outage:${outageId}`, detail: {} });
  });
}
