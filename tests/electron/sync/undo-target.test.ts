import { expect, it } from 'vitest';
import { undoTargetOf } from '../../../electron/sync/undo-target';
import { aDesk } from '../../support/sync/a-desk';
import { undoIn } from '../../support/sync/an-undo';

const barcode = '0001000000000029';

it('says what each undoing would leave at the state', () => {
  const targets = (['void', 'refund', 'modify'] as const).map(op => {
    const desk = aDesk();
    const { outboxId } = undoIn(desk, desk.port, desk.sell(), desk.time.clock.now(), { op });
    return undoTargetOf(desk.store.db, desk.entry(outboxId));
  });
  expect(targets).toEqual([
    { op: 'void' },
    { op: 'refund', lines: [expect.objectContaining({ number: 1, barcode, quantity: 100 })] },
    { op: 'modify', number: 1, barcode, unitPriceCents: 4_000 },
  ]);
});

it('knows no target of a sale', () => {
  const desk = aDesk();
  const { outboxId } = desk.sell();
  expect(() => undoTargetOf(desk.store.db, desk.entry(outboxId))).toThrow('undoes nothing');
});
