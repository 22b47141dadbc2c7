import type { WritableDb } from '../handles';
import { isKnownReturn, listReturnedOf } from '../repositories/returned-packages';

/**
 * Goods whose number the state told only now. A number stands for one return; one that is known already says nothing new.
 * @returns whether anything got its number
 */
export function nameReturned(
  db: WritableDb,
  undoId: string,
  made: { readonly parentBarcode: string; readonly quantity: number; readonly barcode: string },
): boolean {
  return db.transaction(() => {
    if (isKnownReturn(db, made.barcode)) return false;
    const open = listReturnedOf(db, undoId).find(each => {
      return each.barcode === null && each.parentBarcode === made.parentBarcode && each.quantity === made.quantity;
    });
    if (open === undefined) return false;
    db.prepare<[string, string, number]>('UPDATE returned_package SET barcode = ? WHERE undo_id = ? AND line = ?').run(
      ...([made.barcode, undoId, open.line] as const),
    );
    return true;
  });
}
