import { expect, it } from 'vitest';
import { getUndo } from '../../../../db/repositories/undos';
import { returnLabels, undoSlip } from '../../../../electron/services/undo/slip-facts';
import { typeset } from '../../../../shared/documents/typeset';
import type { Quantity } from '../../../../shared/kernel/units';
import { aConfig } from '../../../support/register-config';
import { aShop, sell } from '../../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../../support/store-undos';

function aRefund() {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store, 1, { reason: 'defective', note: 'leaks' });
  const context = { db: store.db, config: aConfig('http://127.0.0.1:1') };
  return { store, context, undo: () => getUndo(store.db, 'undo-1') };
}

const words = (document: Parameters<typeof typeset>[0]) => JSON.stringify(typeset(document, 42));

it('says what came back, for whom and why, without a name', () => {
  const { context, undo } = aRefund();
  const slip = undoSlip(context, undo(), 'en', false);
  expect([slip.kind, words(slip)]).toEqual(['refund-slip', expect.stringContaining('STATE CORRECTION PENDING')]);
  expect(words(slip)).toContain('Defective goods. leaks');
  expect(words(slip)).not.toContain('Paula');
});

it('speaks the language of the paper, and calls a void one', () => {
  const { context, undo } = aRefund();
  const slip = undoSlip(context, { ...undo(), kind: 'void' }, 'es', true);
  expect([slip.kind, words(slip)]).toEqual(['void-slip', expect.stringContaining('Producto defectuoso')]);
});

it('has a label for each package whose number is known', () => {
  const { store, context, undo } = aRefund();
  const before = returnLabels(context, undo(), 'en');
  const made = { barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 as Quantity };
  acceptUndoOf(store, { packages: [made] });
  const labels = returnLabels(context, undo(), 'en').map(label => [label.kind, words(label).includes(made.barcode)]);
  expect([before, labels]).toEqual([[], [['return-label', true]]]);
});

it('gives the reason as the store calls it', () => {
  const { context, undo } = aRefund();
  const ownReason = { code: 'soggy-box', words: { en: 'Soggy box', es: 'Caja mojada' } };
  const slip = undoSlip(context, { ...undo(), ownReason }, 'es', false);
  expect([words(slip).includes('Caja mojada. leaks'), words(slip).includes('defectuoso')]).toEqual([true, false]);
});
