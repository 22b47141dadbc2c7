import { expect, it } from 'vitest';
import { getEntry } from '../../../db/repositories/outbox';
import { undoTargetOf } from '../../../electron/sync/undo-target';
import { aShop } from '../../support/store-scenes';
import { bothLines, openDrawer, sellBoth, writeUndo } from '../../support/store-undos';
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
    { op: 'refund', lines: [{ number: 1, barcode, quantity: 100, unitPriceCents: null }] },
    { op: 'modify', number: 1, barcode, unitPriceCents: 4_000 },
  ]);
});

it('looks for no merchandise, of which the state never heard', () => {
  const store = aShop();
  openDrawer(store);
  sellBoth(store);
  writeUndo(store, 1, { lines: bothLines });
  expect(undoTargetOf(store.db, getEntry(store.db, 'outbox-undo-1'))).toEqual({
    op: 'refund',
    lines: [{ number: 1, barcode, quantity: 100, unitPriceCents: null }],
  });
});

it('looks for the goods that the request names, and for none that were gone before', () => {
  const desk = aDesk();
  const { db } = desk.store;
  const { undoId, outboxId } = undoIn(desk, desk.port, desk.sell(), desk.time.clock.now(), { op: 'refund' });
  db.prepare(
    `INSERT INTO returned_package (undo_id, line, parent_barcode, quantity, returned_at, barcode)
      VALUES ('${undoId}', 1, '${barcode}', 100, 0, '0001000000009001')`,
  ).run();
  const target = (named: string) => {
    const { text: bodyText } = desk.port.freezeUndo({ op: 'destroy', barcodes: [named], reason: 'R', note: '' });
    return undoTargetOf(db, { ...desk.entry(outboxId), op: 'destroy', bodyText });
  };
  expect([target('0001000000009001'), target('0001000000009002')]).toEqual([
    { op: 'destroy', barcodes: ['0001000000009001'] },
    { op: 'destroy', barcodes: [] },
  ]);
});

it('knows no target of a sale', () => {
  const desk = aDesk();
  const { outboxId } = desk.sell();
  expect(() => undoTargetOf(desk.store.db, desk.entry(outboxId))).toThrow('undoes nothing');
});
