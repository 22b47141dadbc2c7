import { assertNever } from '../../shared/kernel/assert-never';
import type { Instant } from '../../shared/kernel/units';
import type { AcceptedUndo } from '../../shared/sync/attempt-outcome';
import type { WritableDb } from '../handles';
import { closeReserves } from '../repositories/ledger';
import { getEntry, type OutboxEntry } from '../repositories/outbox';
import type { RecordedDecision } from '../repositories/outbox-history';
import { returnStock } from '../repositories/packages';
import { insertReturned, setDestroyAfter } from '../repositories/returned-packages';
import { setDelayed } from '../repositories/undo-allotment';
import { insertUndoIncident } from '../repositories/undo-incidents';
import { listQueuedUndos } from '../repositories/undo-reports';
import { getUndo, type StoredUndo, type UndoState } from '../repositories/undos';
import { type RecordedRejection, recordMove, setState } from './move-entry';
import { goneEarly } from './note-gone-goods';

function endUndo(db: WritableDb, undoId: string, state: Exclude<UndoState, 'waiting'>): void {
  db.prepare<[string, string]>(`UPDATE undo SET state = ? WHERE id = ? AND state = 'waiting'`).run(state, undoId);
}

function undoOf(db: WritableDb, entry: OutboxEntry): StoredUndo {
  if (entry.undoId === null) throw new Error('This report undoes nothing');
  return getUndo(db, entry.undoId);
}

/** The state has done it. Called inside a transaction of this folder, like the rest. */
export function acceptUndo(
  db: WritableDb,
  entry: OutboxEntry,
  undone: AcceptedUndo,
  at: Instant,
  decision?: RecordedDecision,
): void {
  const undo = undoOf(db, entry);
  recordMove(db, entry, {
    to: 'accepted',
    event: 'accepted',
    detail: `${undone.transactionId ?? ''} ${undone.via}`.trim(),
    at,
    ...(decision === undefined ? {} : { decision }),
  });
  db.prepare<[string | null, number | null, string, string, string]>(`
    UPDATE outbox SET state = 'accepted', transaction_id = ?, posted_at = ?, registry_status = ?, accepted_via = ? WHERE id = ?
  `).run(undone.transactionId, undone.postedAt, undone.registryStatus, undone.via, entry.id);
  switch (entry.op) {
    case 'void':
      endUndo(db, undo.id, 'done');
      takeBackSale(db, entry, undone, at);
      return;
    case 'refund':
      endUndo(db, undo.id, 'done');
      if (undo.kind === 'restock') takeBackGoods(db, undo, undone, at);
      if (!undone.isVisibleNow) setDelayed(db, undo.id);
      return;
    case 'modify':
      endUndo(db, undo.id, 'done');
      return;
    case 'destroy':
      if (undone.destroyAfter !== null) keepSchedule(db, undo.id, { ...undone, destroyAfter: undone.destroyAfter }, at);
      return;
    case 'dispense':
      throw new Error('A sale is no undo');
    default:
      assertNever(entry.op, 'outbox op');
  }
}

/** What the state shows as destroyed before it could be, nobody has to destroy here any more; a person must look at it. */
function keepSchedule(
  db: WritableDb,
  undoId: string,
  { destroyAfter, goneGoods = [] }: Pick<AcceptedUndo, 'goneGoods'> & { readonly destroyAfter: Instant },
  at: Instant,
): void {
  if (at < destroyAfter) goneEarly(db, { undoId, barcodes: goneGoods, at });
  setDestroyAfter(db, undoId, destroyAfter);
}

/** The goods are the store's again, and so is what the sale still takes where the registry had not booked it yet. */
function takeBackSale(db: WritableDb, entry: OutboxEntry, undone: AcceptedUndo, at: Instant): void {
  if (undone.registryStatus === 'POSTED') closeReserves(db, entry, 'release', at);
  const { transactionId } = undone;
  const postedAt = undone.postedAt ?? entry.lastAttemptEndedAt ?? at;
  for (const { barcode, quantity } of entry.lines) returnStock(db, { barcode, quantity, transactionId, postedAt });
}

/** One package for each line of goods, merchandise apart; where the state has not said its number, it becomes known later. */
function takeBackGoods(db: WritableDb, undo: StoredUndo, undone: AcceptedUndo, at: Instant): void {
  const known = [...undone.packages];
  for (const { number, barcode: parentBarcode, isPackage, quantity } of undo.lines) {
    if (!isPackage || parentBarcode === null) continue;
    const index = known.findIndex(made => made.parentBarcode === parentBarcode && made.quantity === quantity);
    const [made] = index < 0 ? [] : known.splice(index, 1);
    const barcode = made?.barcode ?? null;
    insertReturned(db, { undoId: undo.id, line: number, parentBarcode, quantity, returnedAt: at, barcode });
  }
}

/**
 * The state's definitive no. The lines may be undone again, and the money that went back is on the leads' list until one of
 * them has said what became of it.
 */
export function rejectUndo(db: WritableDb, entry: OutboxEntry, refusal: RecordedRejection, at: Instant): void {
  const detail = [refusal.stateCode ?? '', ...refusal.codes].join(' ').trim();
  recordMove(db, entry, { to: 'rejected', event: 'rejected', detail, at });
  db.prepare<[string | null, string, string, string]>(`
    UPDATE outbox SET state = 'rejected', refused_code = ?, refused_text = ?, refused_codes = ? WHERE id = ?
  `).run(refusal.stateCode, refusal.stateText, JSON.stringify(refusal.codes), entry.id);
  fail(db, entry, refusal, at);
}

/** A lead ended the waiting: the state never did it. */
export function cancelUndo(db: WritableDb, entry: OutboxEntry, at: Instant, decision: RecordedDecision): void {
  recordMove(db, entry, { to: 'cancelled', event: 'cancelled', detail: '', at, decision });
  setState(db, entry, 'cancelled', at);
  fail(db, entry, { stateCode: null, stateText: decision.reason, codes: [] }, at);
}

function fail(db: WritableDb, entry: OutboxEntry, refusal: RecordedRejection, at: Instant): void {
  const undo = undoOf(db, entry);
  if (entry.op !== 'destroy') endUndo(db, undo.id, 'failed');
  insertUndoIncident(db, { outboxId: entry.id, undoId: undo.id, openedAt: at, ...refusal });
}

/**
 * The sale came to nothing with the state, and a void of it waits: the money is back and the goods are here, which is all that
 * anybody wanted. Nothing is sent, and the sale needs no incident.
 * @returns whether there was one
 */
export function endMootVoid(db: WritableDb, sale: OutboxEntry, at: Instant): boolean {
  const waiting = listQueuedUndos(db, sale.id);
  for (const { id } of waiting) {
    const entry = getEntry(db, id);
    recordMove(db, entry, { to: 'cancelled', event: 'cancelled', detail: 'sale-not-with-state', at });
    setState(db, entry, 'cancelled', at);
    endUndo(db, undoOf(db, entry).id, 'done');
  }
  return waiting.length > 0;
}
