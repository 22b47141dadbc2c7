import { err, ok, type Result } from '../../shared/kernel/result';
import type { Instant } from '../../shared/kernel/units';
import { type IncidentStep, mayTakeStep, type Reversal } from '../../shared/sale/incident';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findIncident } from '../repositories/incidents';
import { holdStock } from '../repositories/packages';
import { listSaleLines } from '../repositories/sales';

export type StepToRecord = {
  readonly saleId: string;
  readonly step: IncidentStep;
  readonly at: Instant;
  readonly actorId: string;
  /** What a lead said about it; empty where the step says all there is. */
  readonly reason: string;
};

export type ReversalToRecord = Reversal & {
  /** Of the terminal that debit is charged on; null for cash. */
  readonly reference: string | null;
  /** The session it goes back in, cash out of its drawer; null where debit goes back while no till is open. */
  readonly tillSessionId: string | null;
};

/** Called inside a transaction of this folder. */
export function insertStep(db: WritableDb, { saleId, step, at, actorId, reason }: StepToRecord): void {
  db.prepare<[string, string, string, number, string, string]>(`
    INSERT INTO incident_step (sale_id, number, step, at, actor_id, reason)
    SELECT ?, (SELECT count(*) + 1 FROM incident_step WHERE sale_id = ?), ?, ?, ?, ?
  `).run(saleId, saleId, step, at, actorId, reason);
}

function insertReversals(db: WritableDb, recorded: StepToRecord, reversals: readonly ReversalToRecord[]): void {
  const insert = db.prepare<[string, number, number, string | null, string | null, number, string]>(`
    INSERT INTO tender_reversal (sale_id, number, amount_cents, reference, till_session_id, at, actor_id)
    VALUES (?, ?, ?, ?, ?, ?, ?)
  `);
  const { saleId, at, actorId } = recorded;
  for (const { number, amountCents, reference, tillSessionId } of reversals) {
    insert.run(saleId, number, amountCents, reference, tillSessionId, at, actorId);
  }
}

/** The state counts these goods as the store's still, and they are not: they stay off the shelf until it is told otherwise. */
function takeOffShelf(db: WritableDb, saleId: string): void {
  for (const { barcode, quantity, orderType } of listSaleLines(db, saleId)) {
    if (barcode !== null && orderType !== null) holdStock(db, barcode, quantity);
  }
}

/**
 * One step of dealing with a sale that the state refused: never an edit, always a row more. A step that was taken already,
 * or that is too early, changes nothing.
 */
export function recordIncidentStep(
  db: WritableDb,
  recorded: StepToRecord,
  reversals: readonly ReversalToRecord[] = [],
): Result<null, 'not-now'> {
  const { saleId, step, at, actorId, reason } = recorded;
  return db.transaction(() => {
    const incident = findIncident(db, saleId);
    const taken = incident?.steps.map(each => each.step) ?? [];
    if (incident === null || !mayTakeStep(step, taken)) return err('not-now');
    insertStep(db, recorded);
    insertReversals(db, recorded, reversals);
    if (step === 'goods-gone') takeOffShelf(db, saleId);
    const returnedCents = reversals.reduce((sum, { amountCents }) => sum + amountCents, 0);
    appendAudit(db, {
      ...{ at, actorId, action: `incident.${step}`, subject: `sale:${saleId}` },
      detail: { reason, ...(step === 'money-returned' ? { returnedCents } : {}) },
    });
    return ok(null);
  });
}
