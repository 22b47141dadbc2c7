import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { setGoneEarly } from '../repositories/returned-packages';
import { insertUndoIncident, listUndoIncidents } from '../repositories/undo-incidents';
import { findEntryOf } from '../repositories/undo-reports';

export type GoneGoods = { readonly undoId: string; readonly barcodes: readonly string[]; readonly at: Instant };

/**
 * The state counts goods as destroyed whose time had not come: somebody did it there, and the goods may still be here. The
 * leads hear of it, once for all the goods of one refund.
 */
export function noteGoneGoods(db: WritableDb, gone: GoneGoods): void {
  db.transaction(() => goneEarly(db, gone));
}

/** The same, inside a transaction of this folder. */
export function goneEarly(db: WritableDb, { undoId, barcodes, at }: GoneGoods): void {
  const news = barcodes.filter(barcode => setGoneEarly(db, undoId, barcode, at));
  if (news.length === 0) return;
  const entry = findEntryOf(db, undoId);
  if (entry === null) throw new Error('Goods came back that no report brought back.');
  if (listUndoIncidents(db, undoId).some(({ outboxId }) => outboxId === entry.id)) return;
  insertUndoIncident(db, { outboxId: entry.id, undoId, openedAt: at, stateCode: null, stateText: '', codes: [] });
}
