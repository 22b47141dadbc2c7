import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { insertIncident } from '../repositories/incidents';
import { closeReserves } from '../repositories/ledger';
import type { OutboxEntry } from '../repositories/outbox';
import type { RecordedDecision } from '../repositories/outbox-history';
import { releaseStock, settleStock } from '../repositories/packages';
import { type RecordedDispensation, type RecordedRejection, recordMove, setState } from './move-entry';
import { insertStep } from './record-incident-step';
import { endMootVoid } from './settle-undo';

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
  if (endMootVoid(db, entry, at)) return;
  const { stateCode, stateText, codes } = refusal;
  insertIncident(db, { saleId: entry.saleId, openedAt: at, stateCode, stateText, codes });
}

/**
 * The report is withdrawn: the state never hears of the sale, and the goods are here. The money is not the customer's again
 * yet, so it stays on the leads' list like that of a refused sale.
 */
export function cancel(db: WritableDb, entry: OutboxEntry, at: Instant, decision: RecordedDecision): void {
  withdraw(db, entry, at, decision);
  if (endMootVoid(db, entry, at)) return;
  const { saleId } = entry;
  const { actorId, reason } = decision;
  insertIncident(db, { saleId, openedAt: at, stateCode: null, stateText: reason, codes: [], kind: 'called-off' });
  insertStep(db, { saleId, step: 'goods-kept', at, actorId, reason });
}

/** The same where everybody has what is theirs already: whoever voids a sale that never left gives the money back with it. */
export function withdraw(db: WritableDb, entry: OutboxEntry, at: Instant, decision: RecordedDecision): void {
  recordMove(db, entry, { to: 'cancelled', event: 'cancelled', detail: decision.goods ?? '', at, decision });
  setState(db, entry, 'cancelled', at);
  giveBack(db, entry, at);
}

function giveBack(db: WritableDb, entry: OutboxEntry, at: Instant): void {
  closeReserves(db, entry, 'release', at);
  for (const line of entry.lines) releaseStock(db, line.barcode, line.quantity);
}
