import { isDeepStrictEqual } from 'node:util';
import type { ReadableDb } from '../../../db/handles';
import type { Book } from './book';

type Say = (what: string) => void;
type Sold = { readonly id: string; readonly total: number };

/** What the screen has shown as done is there: sales, undoings and cash that moved, each with the money that was shown. */
export function judgeShown(db: ReadableDb, book: Book, say: Say): void {
  const findSale = db.prepare<[string]>('SELECT 1 FROM sale WHERE id = ?');
  for (const { saleId } of book.presses) {
    if (saleId !== null && findSale.get(saleId) === undefined) say(`sale ${saleId} was shown and is gone`);
  }
  for (const cartId of new Set(book.presses.map(press => press.cartId))) judgePaid(db, book, cartId, say);
  const findUndo = db.prepare<[string]>('SELECT 1 FROM undo WHERE id = ?');
  for (const { undoId, requestId, backs } of book.undos) {
    if (undoId !== null && findUndo.get(undoId) === undefined) say(`undoing ${undoId} was shown and is gone`);
    judgeBack(db, requestId, backs, say);
  }
  judgeMoves(db, book, say);
}

/** One of the presses for it counted, with what was handed over at that press. */
function judgePaid(db: ReadableDb, { presses }: Book, cartId: string, say: Say): void {
  const sold = db.prepare<[string], Sold>('SELECT id, total_cents AS total FROM sale WHERE cart_id = ?').get(cartId);
  if (sold === undefined) return;
  const tenders = db
    .prepare<[string], { kind: string; amountCents: number }>(
      'SELECT kind, amount_cents AS amountCents FROM tender WHERE sale_id = ? ORDER BY number',
    )
    .all(sold.id);
  const offers = presses.filter(press => press.cartId === cartId && press.total === sold.total);
  const isOffered = offers.some(press =>
    press.offers.some(offer => isDeepStrictEqual(withoutReferences(offer), tenders)),
  );
  if (!isOffered) say(`sale ${sold.id} was paid with ${JSON.stringify(tenders)}, which nobody handed over`);
}

function withoutReferences(offer: Book['presses'][number]['offers'][number]) {
  return offer.map(({ kind, amountCents }) => ({ kind, amountCents }));
}

function judgeBack(db: ReadableDb, requestId: string, backs: Book['undos'][number]['backs'], say: Say): void {
  if (db.prepare<[string]>('SELECT 1 FROM undo WHERE request_id = ?').get(requestId) === undefined) return;
  const given = db
    .prepare<[string], { number: number; kind: string; amountCents: number }>(`
      SELECT number, undo_tender.kind, amount_cents AS amountCents FROM undo_tender
      JOIN undo ON undo.id = undo_tender.undo_id WHERE undo.request_id = ? ORDER BY number`)
    .all(requestId);
  if (isDeepStrictEqual(given, backs)) return;
  say(`${JSON.stringify(backs)} was shown to go back, and ${JSON.stringify(given)} went`);
}

function judgeMoves(db: ReadableDb, { moves }: Book, say: Say): void {
  const moved = db
    .prepare<[], { requestId: string; kind: string; amountCents: number }>(
      'SELECT request_id AS requestId, kind, amount_cents AS amountCents FROM till_movement',
    )
    .all();
  const asked = new Map(moves.map(move => [move.requestId, move]));
  for (const { requestId, kind, amountCents } of moved) {
    const move = asked.get(requestId);
    if (move?.kind !== kind || move.amountCents !== amountCents)
      say(`${kind} of ${amountCents}, which nobody asked for`);
  }
  const written = new Set(moved.map(({ requestId }) => requestId));
  for (const { requestId, kind, amountCents, isShown } of moves) {
    if (isShown && !written.has(requestId)) say(`${kind} of ${amountCents} was shown and is gone`);
  }
}
