import { expect, it } from 'vitest';
import { getUndo } from '../../../../db/repositories/undos';
import { addPrintJob } from '../../../../db/transactions/print-jobs';
import type { PrintOutcome } from '../../../../electron/services/printing/print-desk';
import { createUndoEffects } from '../../../../electron/services/undo/undo-effects';
import type { PrintDocument } from '../../../../shared/documents/print-document';
import type { Quantity } from '../../../../shared/kernel/units';
import { aConfig } from '../../../support/register-config';
import { later } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../../support/store-undos';
import { aLog } from '../../../support/sync/ports';

function effectsOf(print: (kind: string, document: PrintDocument) => Promise<PrintOutcome>) {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  const { undo } = writeUndo(store);
  const done: string[] = [];
  const log = aLog();
  const effects = createUndoEffects({
    ...{ db: store.db, config: aConfig('http://127.0.0.1:1'), log, language: () => 'en' },
    desk: { print: ({ document }) => print(document.kind, document) },
    drawer: {
      openFor: async (cause, subject, actorId) => {
        done.push(`drawer ${cause} ${subject} ${actorId}`);
        return 'sent';
      },
    },
    submit: () => void done.push('submit'),
    onUnprinted: () => void done.push('unprinted'),
    onLabelled: saleId => void done.push(`labelled ${saleId}`),
  });
  return { store, undo, effects, done, log };
}

const turn = () => new Promise(resolve => setTimeout(resolve, 5));

it('opens the drawer for cash, prints the slip and sends what is owed', async () => {
  const printed: string[] = [];
  const { undo, effects, done } = effectsOf(async kind => {
    printed.push(kind);
    return 'printed';
  });
  effects.afterCommit(undo, 'user-ana');
  effects.afterCommit({ ...undo, tenders: [] }, 'user-ana');
  await expect
    .poll(() => [done, printed])
    .toEqual([
      ['drawer money-back REG-2-000101-AAAAA user-ana', 'submit', 'submit'],
      ['refund-slip', 'refund-slip'],
    ]);
});

it('prints the labels of what came back', async () => {
  const printed: string[] = [];
  const { store, effects } = effectsOf(async kind => {
    printed.push(kind);
    return 'printed';
  });
  acceptUndoOf(store, {
    packages: [{ barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 as Quantity }],
  });
  effects.returned('undo-1');
  await expect.poll(() => printed).toEqual(['return-label']);
  expect(getUndo(store.db, 'undo-1').state).toBe('done');
});

it('labels what owes a label once, however often it is asked, and waits for a printer where there is none', async () => {
  const printed: string[] = [];
  let hasPrinter = false;
  const { store, effects, done } = effectsOf(async (kind, document) => {
    if (!hasPrinter) return 'off';
    printed.push(kind);
    const job = { subject: 'R', isDuplicate: false, requestedBy: null, at: later(20_000), bytes: 1 };
    addPrintJob(store.db, { ...job, document, sha256: 'a'.repeat(64) });
    return 'printed';
  });
  effects.labelOwed();
  acceptUndoOf(store, {
    packages: [{ barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 as Quantity }],
  });
  effects.labelOwed();
  await turn();
  const before = [...printed];
  hasPrinter = true;
  effects.labelOwed();
  effects.labelOwed();
  await expect.poll(() => printed).toEqual(['return-label']);
  effects.labelOwed();
  expect([before, printed, done]).toEqual([[], ['return-label'], ['labelled sale-1', 'labelled sale-1']]);
  effects.returned('undo-1');
  await expect.poll(() => printed).toEqual(['return-label', 'return-label']);
});

it('stands, whatever the printer does', async () => {
  const { undo, effects, done, log } = effectsOf(() => Promise.reject(new RangeError('jammed')));
  effects.afterCommit(undo, 'user-ana');
  effects.returned('nobody');
  await expect
    .poll(() => [done.filter(each => each === 'unprinted').length, [...log.lines].sort()])
    .toEqual([2, ['label.fault {"name":"Error"}', 'slip.fault {"name":"RangeError"}']]);
});
