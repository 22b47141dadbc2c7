import type { Instant } from '../../shared/kernel/units';
import type { GoodsWhereabouts, LeadDecision } from '../../shared/sync/lead-action';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReportEvent } from '../../shared/sync/report-event';
import type { ReadableDb, WritableDb } from '../handles';

/** What happened to a report: the timeline of a sale's page. */
export type OutboxEvent = {
  readonly at: Instant;
  readonly event: ReportEvent;
  readonly from: OutboxState | null;
  readonly to: OutboxState | null;
  /** Codes and ids; never a name or a card. */
  readonly detail: string;
};

type EventRow = {
  readonly at: number;
  readonly event: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly detail: string;
};

const selectEvents = 'SELECT at, event, from_state, to_state, detail FROM outbox_event';

function toEvent(row: EventRow): OutboxEvent {
  return {
    at: row.at as Instant,
    event: row.event as ReportEvent,
    from: row.from_state as OutboxState | null,
    to: row.to_state as OutboxState | null,
    detail: row.detail,
  };
}

/** Of the sale's own report, oldest first. */
export function listEvents(db: ReadableDb, saleId: string): readonly OutboxEvent[] {
  return db
    .prepare<[string], EventRow>(
      `${selectEvents} WHERE outbox_id IN (SELECT id FROM outbox WHERE sale_id = ?) ORDER BY number`,
    )
    .all(saleId)
    .map(toEvent);
}

/** Of one report, oldest first. */
export function listReportEvents(db: ReadableDb, outboxId: string): readonly OutboxEvent[] {
  return db
    .prepare<[string], EventRow>(`${selectEvents} WHERE outbox_id = ? ORDER BY number`)
    .all(outboxId)
    .map(toEvent);
}

export function insertEvent(db: WritableDb, outboxId: string, event: OutboxEvent): void {
  db.prepare<[string, string, number, string, string | null, string | null, string]>(`
    INSERT INTO outbox_event (outbox_id, number, at, event, from_state, to_state, detail)
    VALUES (?, 1 + coalesce((SELECT max(number) FROM outbox_event WHERE outbox_id = ?), 0), ?, ?, ?, ?, ?)
  `).run(outboxId, outboxId, event.at, event.event, event.from, event.to, event.detail);
}

/** What people decided about a report. */
export type RecordedDecision = {
  readonly decision: LeadDecision;
  readonly actorId: string;
  /** Only where it took two. */
  readonly secondId: string | null;
  readonly reason: string;
  readonly goods: GoodsWhereabouts | null;
  readonly biotrackSaleId: string | null;
};

/** Belongs to the newest event, which it has caused. */
export function insertDecision(db: WritableDb, outboxId: string, made: RecordedDecision): void {
  db.prepare<(string | null)[]>(`
    INSERT INTO outbox_decision (outbox_id, event_number, decision, actor_id, second_id, reason, goods, biotrack_sale_id)
    VALUES (?, (SELECT max(number) FROM outbox_event WHERE outbox_id = ?), ?, ?, ?, ?, ?, ?)
  `).run(
    ...[outboxId, outboxId, made.decision, made.actorId, made.secondId, made.reason, made.goods, made.biotrackSaleId],
  );
}

export type Attempt = {
  readonly id: string;
  readonly number: number;
  readonly bodySha256: string;
  readonly bootId: string;
  readonly beganAt: Instant;
  readonly monotonicMs: number;
  readonly endedAt: Instant | null;
  readonly outcome: 'accepted' | 'rejected' | 'not-sent' | 'unknown' | 'lost' | null;
  readonly detail: string | null;
};

type AttemptRow = {
  readonly id: string;
  readonly number: number;
  readonly body_sha256: string;
  readonly boot_id: string;
  readonly began_at: number;
  readonly monotonic_ms: number;
  readonly ended_at: number | null;
  readonly outcome: Attempt['outcome'];
  readonly detail: string | null;
};

export function listAttempts(db: ReadableDb, outboxId: string): readonly Attempt[] {
  const rows = db
    .prepare<[string], AttemptRow>('SELECT * FROM attempt WHERE outbox_id = ? ORDER BY number')
    .all(outboxId);
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    bodySha256: row.body_sha256,
    bootId: row.boot_id,
    beganAt: row.began_at as Instant,
    monotonicMs: row.monotonic_ms,
    endedAt: row.ended_at as Instant | null,
    outcome: row.outcome,
    detail: row.detail,
  }));
}
