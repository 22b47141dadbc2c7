import type { RefusalCode } from '../../shared/compliance/refusal';
import type { Instant, Quantity } from '../../shared/kernel/units';
import type { AcceptedVia } from '../../shared/sync/attempt-outcome';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReportEvent } from '../../shared/sync/report-event';
import type { WritableDb } from '../handles';
import { type AuditDetail, appendAudit } from '../repositories/audit';
import { findEntryByStateSale, type OutboxEntry } from '../repositories/outbox';
import { insertDecision, insertEvent, type RecordedDecision } from '../repositories/outbox-history';

/** The state holds the sale; `via` says how this register came to know. */
export type RecordedDispensation = {
  readonly biotrackSaleId: string;
  /** This and the next two are null where a lead brought the evidence and the state itself said nothing. */
  readonly transactionId: string | null;
  readonly postedAt: Instant | null;
  readonly registryStatus: 'POSTED' | 'PENDING' | null;
  /** What the state holds of each package afterwards, where it said. */
  readonly remaining: readonly { readonly barcode: string; readonly quantity: Quantity | null }[];
  readonly via: AcceptedVia;
};

/** The state's definitive no. */
export type RecordedRejection = {
  readonly stateCode: string | null;
  readonly stateText: string;
  readonly codes: readonly RefusalCode[];
};

export type Move = {
  readonly to: OutboxState;
  readonly event: ReportEvent;
  readonly detail: string;
  readonly at: Instant;
  /** Where people decided it: a trigger asks for their row beside the event. */
  readonly decision?: RecordedDecision;
};

/** The parts of a move; each is called inside a transaction of this folder. The event comes first: a trigger asks for it. */
export function recordMove(db: WritableDb, entry: OutboxEntry, move: Move): void {
  insertEvent(db, entry.id, {
    at: move.at,
    event: move.event,
    from: entry.state,
    to: move.to,
    detail: move.detail,
  });
  const { decision } = move;
  if (decision !== undefined) insertDecision(db, entry.id, decision);
  appendAudit(db, {
    at: move.at,
    actorId: decision?.actorId ?? null,
    action: `report.${move.event}`,
    subject: `sale:${entry.saleId}`,
    detail: { from: entry.state, to: move.to, detail: move.detail, ...toAuditDetail(decision) },
  });
}

function toAuditDetail(decision: RecordedDecision | undefined): AuditDetail {
  if (decision === undefined) return {};
  const { secondId, reason, goods } = decision;
  return { reason, ...(secondId === null ? {} : { secondId }), ...(goods === null ? {} : { goods }) };
}

export function setState(db: WritableDb, entry: OutboxEntry, to: OutboxState, dueAt: Instant): void {
  db.prepare<[string, number, string]>('UPDATE outbox SET state = ?, due_at = ? WHERE id = ?').run(to, dueAt, entry.id);
}

/** A sale of the state settles one report of ours. Where another one owns it already, nothing may be concluded from it. */
export function isTakenByAnother(db: WritableDb, entry: OutboxEntry, biotrackSaleId: string): boolean {
  const owner = findEntryByStateSale(db, biotrackSaleId);
  return owner !== null && owner !== entry.id;
}
