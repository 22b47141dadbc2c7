import { expect, it } from 'vitest';
import { getUndo } from '../../../../db/repositories/undos';
import { createUndoEffects } from '../../../../electron/services/undo/undo-effects';
import type { Quantity } from '../../../../shared/kernel/units';
import { aConfig } from '../../../support/register-config';
import { aShop, sell } from '../../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../../support/store-undos';
import { aLog } from '../../../support/sync/ports';

function effectsOf(print: (kind: string) => Promise<'printed'>) {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  const { undo } = writeUndo(store);
  const done: string[] = [];
  const log = aLog();
  const effects = createUndoEffects({
    ...{ db: store.db, config: aConfig('http://127.0.0.1:1'), log, language: () => 'en' },
    desk: { print: ({ document }) => print(document.kind) },
    drawer: {
      openFor: async (cause, subject, actorId) => {
        done.push(`drawer ${cause} ${subject} ${actorId}`);
        return 'sent';
      },
    },
    submit: () => void done.push('submit'),
    onUnprinted: () => void done.push('unprinted'),
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
  await turn();
  expect([done, printed]).toEqual([
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
  await turn();
  expect([printed, getUndo(store.db, 'undo-1').state]).toEqual([['return-label'], 'done']);
});

it('stands, whatever the printer does', async () => {
  const { undo, effects, done, log } = effectsOf(() => Promise.reject(new RangeError('jammed')));
  effects.afterCommit(undo, 'user-ana');
  effects.returned('nobody');
  await turn();
  expect([done.filter(each => each === 'unprinted').length, [...log.lines].sort()]).toEqual([
    2,
    ['label.fault {"name":"Error"}', 'slip.fault {"name":"RangeError"}'],
  ]);
});
