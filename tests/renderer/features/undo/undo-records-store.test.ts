import { expect, it } from 'vitest';
import { createUndoRecordsStore } from '../../../../renderer/features/undo/undo-records-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anUndoRecord } from '../../support/undo';
import { aSale } from '../../support/views';

const asked = anUndoRecord({ outcome: 'done', allotment: { state: 'delayed', checkedAt: null, amounts: [] } });
const back = { ...asked, allotment: { state: 'back' as const, checkedAt: 9, amounts: [] } };

it('holds what was undone of the sale asked about last, though an older answer comes later', async () => {
  const ends: (() => void)[] = [];
  const { client } = aClient({
    'undo.listOfSale': ({ saleId }) => {
      const records = [anUndoRecord({ id: `of ${saleId}`, saleId })];
      return new Promise(end => ends.push(() => end(records)));
    },
  });
  const store = createUndoRecordsStore(client);
  const loads = [store.getState().load('sale-1'), store.getState().load('sale-2')];
  for (const end of ends.reverse()) end();
  await Promise.all(loads);
  expect(store.getState().records.map(({ id }) => id)).toEqual(['of sale-2']);
});

it('asks the registry about one of them once at a time, and shows what it said', async () => {
  const other = anUndoRecord({ id: 'undo-2' });
  const { client, bridge } = aClient({ 'undo.listOfSale': () => [asked, other], 'undo.checkAllotment': () => back });
  const store = createUndoRecordsStore(client);
  await store.getState().load('sale-1');
  await Promise.all([store.getState().checkAllotment('undo-1'), store.getState().checkAllotment('undo-1')]);
  expect([store.getState().records, store.getState().askingOf, bridge.inputsOf('undo.checkAllotment')]).toEqual([
    [back, other],
    null,
    [{ undoId: 'undo-1' }],
  ]);
});

it('hears what became of its sale, and of no other', async () => {
  const { client, bridge } = aClient({ 'undo.listOfSale': () => [asked] });
  const store = createUndoRecordsStore(client);
  await store.getState().load('sale-1');
  bridge.answer({ 'undo.listOfSale': () => [back] });
  bridge.push('sale.changed', aSale({ id: 'sale-2' }));
  bridge.push('sale.changed', aSale({ id: 'sale-1' }));
  await new Promise(resolve => setTimeout(resolve));
  expect([store.getState().records, bridge.inputsOf('undo.listOfSale')]).toEqual([
    [back],
    [{ saleId: 'sale-1' }, { saleId: 'sale-1' }],
  ]);
});

it('says of which it did not answer, until it is asked again', async () => {
  const { client, bridge } = aClient({
    'undo.listOfSale': () => [asked],
    'undo.checkAllotment': () => failure('E-UND-08'),
  });
  const store = createUndoRecordsStore(client);
  await store.getState().load('sale-1');
  await store.getState().checkAllotment('undo-1');
  const unanswered = store.getState().unanswered;
  bridge.answer({ 'undo.checkAllotment': () => back });
  await store.getState().checkAllotment('undo-1');
  expect([unanswered?.undoId, unanswered?.failure.code, store.getState().unanswered]).toEqual([
    'undo-1',
    'E-UND-08',
    null,
  ]);
});

it('has goods of one put down to be destroyed once more, with what was found', async () => {
  const refused = { ...asked, mayScheduleAgain: true };
  const { client, bridge } = aClient({
    'undo.listOfSale': () => [refused],
    'undo.scheduleAgain': () => ({ ...refused, mayScheduleAgain: false }),
  });
  const store = createUndoRecordsStore(client);
  await store.getState().load('sale-1');
  await store.getState().scheduleAgain('undo-1', 'found in the back room');
  expect([store.getState().records, bridge.inputsOf('undo.scheduleAgain')]).toEqual([
    [{ ...refused, mayScheduleAgain: false }],
    [{ undoId: 'undo-1', reason: 'found in the back room' }],
  ]);
});
