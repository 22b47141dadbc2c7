import type { RefusalCode } from '../../shared/compliance/refusal';
import type { Instant, Quantity } from '../../shared/kernel/units';
import type { AcceptedVia } from '../../shared/sync/attempt-outcome';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReportEvent } from '../../shared/sync/report-event';
import type { WritableDb } from '../handles';
import { type AuditDetail, appendAudit } from '../repositories/audit';
import { insertIncident } from '../repositories/incidents';
import { closeReserves } from '../repositories/ledger';
import { findEntryByStateSale, type OutboxEntry } from '../repositories/outbox';
import { insertDecision, insertEvent, type RecordedDecision } from '../repositories/outbox-history';
import { releaseStock, settleStock } from '../repositories/packages';
import { insertStep } from './record-incident-step';

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

/**
 * While the registry behind the state has not booked the sale, what it says is left does not count it, so the reserve stays
 * (biotrack-and-florida.md 7.9: done only at POSTED); record-registry-status.ts settles it then.
 */
export function accept(
  db: WritableDb,
  entry: OutboxEntry,
  dispensed: RecordedDispensation,
  at: Instant,
  decision?: RecordedDecision,
): void {
  recordMove(db, entry, {
    to: 'accepted',
    event: 'accepted',
    detail: `${dispensed.biotrackSaleId} ${dispensed.via}`,
    at,
    ...(decision === undefined ? {} : { decision }),
  });
  db.prepare<[string, string | null, number | null, string | null, string, string]>(`
    UPDATE outbox SET state = 'accepted', biotrack_sale_id = ?, transaction_id = ?, posted_at = ?, registry_status = ?,
      accepted_via = ? WHERE id = ?
  `).run(
    ...([dispensed.biotrackSaleId, dispensed.transactionId, dispensed.postedAt, dispensed.registryStatus] as const),
    ...([dispensed.via, entry.id] as const),
  );
  if (dispensed.registryStatus !== 'PENDING') closeReserves(db, entry, 'settle', at);
  const postedAt = dispensed.postedAt ?? entry.lastAttemptEndedAt ?? at;
  const remaining = new Map(dispensed.remaining.map(line => [line.barcode, line.quantity]));
  for (const { barcode, quantity } of entry.lines) {
    const { transactionId } = dispensed;
    settleStock(db, { barcode, quantity, remaining: remaining.get(barcode) ?? null, transactionId, postedAt });
  }
}

/**
 * The goods are the store's and the amount is the patient's again. What was paid is not the store's: the incident stays on
 * the leads' list until the money is back and somebody has said where the goods are.
 */
export function reject(db: WritableDb, entry: OutboxEntry, refusal: RecordedRejection, at: Instant): void {
  const detail = [refusal.stateCode ?? '', ...refusal.codes].join(' ').trim();
  recordMove(db, entry, { to: 'rejected', event: 'rejected', detail, at });
  db.prepare<[string | null, string, string, string]>(`
    UPDATE outbox SET state = 'rejected', refused_code = ?, refused_text = ?, refused_codes = ? WHERE id = ?
  `).run(refusal.stateCode, refusal.stateText, JSON.stringify(refusal.codes), entry.id);
  giveBack(db, entry, at);
  const { stateCode, stateText, codes } = refusal;
  insertIncident(db, { saleId: entry.saleId, openedAt: at, stateCode, stateText, codes });
}

/**
 * The report is withdrawn: the state never hears of the sale, and the goods are here. The money is not the customer's again
 * yet, so it stays on the leads' list like that of a refused sale.
 */
export function cancel(db: WritableDb, entry: OutboxEntry, at: Instant, decision: RecordedDecision): void {
  recordMove(db, entry, { to: 'cancelled', event: 'cancelled', detail: decision.goods ?? '', at, decision });
  setState(db, entry, 'cancelled', at);
  giveBack(db, entry, at);
  const { saleId } = entry;
  const { actorId, reason } = decision;
  insertIncident(db, { saleId, openedAt: at, stateCode: null, stateText: reason, codes: [], kind: 'called-off' });
  insertStep(db, { saleId, step: 'goods-kept', at, actorId, reason });
}

function giveBack(db: WritableDb, entry: OutboxEntry, at: Instant): void {
  closeReserves(db, entry, 'release', at);
  for (const line of entry.lines) releaseStock(db, line.barcode, line.quantity);
}
