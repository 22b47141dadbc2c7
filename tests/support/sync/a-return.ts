import { beginAttempt } from '../../../db/transactions/begin-attempt';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import type { Quantity } from '../../../shared/kernel/units';
import { aDesk } from './a-desk';
import { undoIn } from './an-undo';

/** Goods that the state took back without telling their number. */
export function aNamelessReturn(answers: Parameters<typeof aDesk>[0], transactionId: string | null = null) {
  const desk = aDesk(answers);
  const { db } = desk.store;
  const sold = desk.sell();
  const { undoId, outboxId } = undoIn(desk, desk.port, sold, desk.time.clock.now(), { op: 'refund' });
  const at = desk.time.clock.now();
  const begin = (id: string) =>
    beginAttempt(db, { outboxId: id, attemptId: `a-${id}`, at, monotonicMs: 0, bootId: 'b', watermark: '650100' });
  begin(sold.outboxId);
  const dispensed = {
    biotrackSaleId: '1',
    transactionId: '650101',
    postedAt: at,
    registryStatus: 'POSTED',
    remaining: [],
    via: 'reply',
  } as const;
  const ended = { at, dueAt: at };
  recordAttempt(db, {
    ...ended,
    outboxId: sold.outboxId,
    attemptId: `a-${sold.outboxId}`,
    outcome: { kind: 'accepted', dispensed },
  });
  begin(outboxId);
  const undone = {
    transactionId,
    postedAt: null,
    registryStatus: 'POSTED',
    packages: [],
    isVisibleNow: true,
    destroyAfter: null,
    via: 'request-id',
  } as const;
  recordAttempt(db, { ...ended, outboxId, attemptId: `a-${outboxId}`, outcome: { kind: 'undone', undone } });
  return { ...desk, undoId };
}

/** The package that the state makes of them. */
export const madePackage = {
  barcode: '0001000000009001' as never,
  parentBarcode: '0001000000000029' as never,
  quantity: 100 as Quantity,
};
