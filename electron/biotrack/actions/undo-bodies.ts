import { assertNever } from '../../../shared/kernel/assert-never';
import { formatScaled } from '../../../shared/kernel/decimal';
import { canonicalText, sha256Hex } from '../canonical';
import type { FrozenBody } from '../port';
import type { UndoOp, UndoReport, UndoStamp } from '../undo-port';

export const undoActions = {
  void: 'sale_void',
  refund: 'sale_refund',
  modify: 'sale_modify',
  destroy: 'inventory_destroy_schedule',
} as const satisfies Record<UndoOp, string>;

/** The undoing in the state's words, without anything that changes from one send to the next (design.md D5). */
export function freezeUndo(location: string, report: UndoReport): FrozenBody {
  const text = canonicalText({ location, ...fieldsOf(report) });
  return { text, sha256: sha256Hex(text) };
}

function fieldsOf(report: UndoReport): Readonly<Record<string, unknown>> {
  switch (report.op) {
    case 'void':
      return { request_id: report.requestId, ...personOf(report) };
    case 'refund':
      return {
        request_id: report.requestId,
        external_id: report.externalId,
        ...personOf(report),
        return_to_inventory: report.returnsGoods ? 1 : 0,
        data: report.lines.map(line => ({
          item_number: line.number,
          barcodeid: line.barcode,
          quantity: formatScaled(line.quantity, 2, { trim: true }),
          price: formatScaled(line.unitPriceCents, 2),
        })),
      };
    case 'modify':
      return {
        request_id: report.requestId,
        item_number: report.number,
        barcodeid: report.barcode,
        price: formatScaled(report.unitPriceCents, 2),
      };
    case 'destroy':
      return { barcodeid: report.barcodes, reason: report.reason, note: report.note };
    default:
      return assertNever(report, 'undo report');
  }
}

function personOf({ employeeId, reason, note }: { employeeId: string; reason: string; note: string }) {
  return { employee_id: employeeId, reason, note };
}

/** The stamp goes in front of the frozen bytes; null where these are no longer what was frozen. */
export function undoMembers(body: FrozenBody, stamp: UndoStamp): string | null {
  if (sha256Hex(body.text) !== body.sha256) return null;
  const { nonce, transactionId } = stamp;
  const stamped = JSON.stringify({ nonce, ...(transactionId === null ? {} : { transactionid: transactionId }) });
  return `${stamped.slice(0, -1)},${body.text.slice(1)}`;
}
