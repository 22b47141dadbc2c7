import type { ReadableDb } from '../../db/handles';
import { listReturnedOf } from '../../db/repositories/returned-packages';
import { getUndo } from '../../db/repositories/undos';
import type { UndoReportToWrite } from '../../db/transactions/write-undo';
import type { BioTrackPort } from '../biotrack/port';
import type { Ids } from '../ports';

type Deps = { readonly db: ReadableDb; readonly port: Pick<BioTrackPort, 'freezeUndo'>; readonly ids: Ids };

/** What the state is told of the goods of a refund that are to be destroyed; null where none of them is left. */
export function buildDestruction({ db, port, ids }: Deps, undoId: string): UndoReportToWrite | null {
  const { localRef } = getUndo(db, undoId);
  const barcodes = listReturnedOf(db, undoId).flatMap(({ barcode, isGone }) => (isGone ? [] : (barcode ?? [])));
  if (barcodes.length === 0) return null;
  const body = port.freezeUndo({ op: 'destroy', barcodes, reason: 'RETURNED', note: localRef });
  return {
    ...{ outboxId: ids.uuid(), op: 'destroy', requestId: ids.uuid(), nonce: ids.uuid(), externalId: localRef },
    ...{ bodyText: body.text, bodySha256: body.sha256 },
  };
}
