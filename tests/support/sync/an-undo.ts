import { randomUUID } from 'node:crypto';
import { type UndoReportToWrite, writeNextUndo } from '../../../db/transactions/write-undo';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import type { UndoReport } from '../../../electron/biotrack/undo-port';
import type { Cents, Instant, Quantity } from '../../../shared/kernel/units';
import type { Sold, SyncShop } from './a-shop';

export type Undone = { readonly undoId: string; readonly outboxId: string };

type Order = {
  readonly op: 'void' | 'refund' | 'modify';
  readonly returnsGoods?: boolean;
  readonly employeeId?: string;
};

const one = { number: 1, quantity: 100 as Quantity, amountCents: 0 as Cents, taxCents: 0 as Cents };
const barcode = '0001000000000029';
const kinds = { void: 'void', refund: 'refund', modify: 'correct' } as const;

/** Commits an undoing of the one line of a sale, one unit of it, and the duty to report it; no money is about in here. */
export function undoIn(
  shop: SyncShop,
  port: Pick<BioTrackPort, 'freezeUndo'>,
  sold: Sold,
  at: Instant,
  order: Order,
): Undone {
  const { db } = shop.store;
  openDrawer(shop);
  const requestId = randomUUID();
  const externalId = `x-${requestId.slice(0, 8)}`;
  const { op, returnsGoods = true } = order;
  const line = { number: 1, barcode, quantity: one.quantity };
  const unitPriceCents = 4_000 as Cents;
  const person = { employeeId: order.employeeId ?? 'E-014', reason: 'RUNG_IN_ERROR', note: '' };
  const bodies: Record<Order['op'], UndoReport> = {
    void: { op: 'void', requestId, ...person },
    refund: {
      op: 'refund',
      requestId,
      externalId,
      ...person,
      returnsGoods,
      lines: [{ ...line, unitPriceCents: 4_500 as Cents }],
    },
    modify: { op: 'modify', requestId, number: 1, barcode, unitPriceCents },
  };
  const body = port.freezeUndo(bodies[op]);
  const undoId = randomUUID();
  const report: UndoReportToWrite = {
    ...{ outboxId: randomUUID(), op, requestId, nonce: randomUUID(), externalId },
    ...{ bodyText: body.text, bodySha256: body.sha256 },
  };
  writeNextUndo(db, 'REG-2', sequence => ({
    ...{ id: undoId, requestId: randomUUID(), localRef: `REG-2-U${sequence}`, terminalId: 'REG-2', sequence },
    ...{ saleId: sold.saleId, kind: op === 'refund' && returnsGoods ? 'restock' : kinds[op], reason: 'rung-in-error' },
    ...{
      ownReason: null,
      note: '',
      at,
      operatorId: 'user-1',
      employeeId: 'E-014',
      approval: null,
      tillSessionId: 'till-1',
    },
    lines: [{ ...one, unitPriceCents: op === 'modify' ? unitPriceCents : null }],
    ...{ tenders: [], report },
  }));
  return { undoId, outboxId: report.outboxId };
}

function openDrawer({ store }: SyncShop): void {
  store.db
    .prepare(`INSERT OR IGNORE INTO till_session (id, request_id, opened_at, opened_by, opening_float_cents)
      VALUES ('till-1', 'open-1', 0, 'user-1', 0)`)
    .run();
}
