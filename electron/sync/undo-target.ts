import type { ReadableDb } from '../../db/handles';
import type { OutboxEntry } from '../../db/repositories/outbox';
import { listReturnedOf } from '../../db/repositories/returned-packages';
import { getUndo } from '../../db/repositories/undos';
import type { UndoTarget } from '../../shared/sync/undo-sighting';

/** What the state would show if the undoing of this entry had taken effect; merchandise it never shows. */
export function undoTargetOf(db: ReadableDb, { op, undoId, bodyText }: OutboxEntry): UndoTarget {
  if (undoId === null || op === 'dispense') throw new Error('This report undoes nothing');
  if (op === 'void') return { op };
  if (op === 'destroy') {
    const barcodes = listReturnedOf(db, undoId).flatMap(({ barcode }) => barcode ?? []);
    // What was gone before it was asked for is not in the request.
    return { op, barcodes: barcodes.filter(barcode => bodyText.includes(barcode)) };
  }
  const goods = getUndo(db, undoId).lines.flatMap(({ number, barcode, isPackage, quantity, unitPriceCents }) =>
    !isPackage || barcode === null ? [] : [{ number, barcode, quantity, unitPriceCents }],
  );
  if (op === 'refund') return { op, lines: goods };
  const [line] = goods;
  if (line === undefined || line.unitPriceCents === null) throw new Error('A correction names no price');
  return { op, number: line.number, barcode: line.barcode, unitPriceCents: line.unitPriceCents };
}
