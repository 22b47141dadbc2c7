import { expect, it } from 'vitest';
import { createUndoStore } from '../../../../renderer/features/undo/undo-store';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anUndoPreview, anUndoRecord, anUndoView } from '../../support/undo';
import { aSale } from '../../support/views';

type Script = Parameters<typeof aClient>[0];

async function anOpenFlow(script: Script = {}) {
  const { client, bridge } = aClient({
    'undo.view': () => anUndoView(),
    'undo.preview': () => anUndoPreview(),
    'sale.previewPrice': () => anUndoPreview({ returnCents: 500 }),
    ...script,
  });
  const store = createUndoStore(client, countingIds());
  await store.getState().open('sale-1');
  return { store, bridge, act: store.getState() };
}
const settle = () => new Promise(resolve => setTimeout(resolve));

it('picks the way that fits what happened, and says at once what will move', async () => {
  const { store, bridge, act } = await anOpenFlow();
  act.chooseReason('rung-in-error');
  await settle();
  expect([store.getState().draft.kind, store.getState().preview]).toEqual(['void', anUndoPreview()]);
  act.chooseReason('defective');
  act.setQuantity(1, 100);
  await settle();
  expect(bridge.inputsOf('undo.preview')).toEqual([
    { saleId: 'sale-1', kind: 'void', reason: 'rung-in-error', lines: [] },
    { saleId: 'sale-1', kind: 'restock', reason: 'defective', lines: [{ number: 1, quantity: 200 }] },
    { saleId: 'sale-1', kind: 'restock', reason: 'defective', lines: [{ number: 1, quantity: 100 }] },
  ]);
});

it('shows no sums of a question that was asked before', async () => {
  const ends: ((value: ReturnType<typeof anUndoPreview>) => void)[] = [];
  const { store, act } = await anOpenFlow({ 'undo.preview': () => new Promise(end => ends.push(end)) });
  act.chooseReason('defective');
  act.setQuantity(1, 100);
  ends[1]?.(anUndoPreview({ returnCents: 1 }));
  ends[0]?.(anUndoPreview({ returnCents: 2 }));
  await settle();
  expect(store.getState().preview?.returnCents).toBe(1);
});

it('sends what was shown, once, with one number for pressing twice', async () => {
  const { store, bridge, act } = await anOpenFlow({
    'undo.commit': () => anUndoRecord(),
    'undo.preview': () => anUndoPreview({ tenders: [{ number: 2, kind: 'debit', amountCents: 9_000 }] }),
  });
  act.chooseReason('defective');
  await settle();
  act.setNote(' leaks ');
  act.setReference(2, ' D-77 ');
  await Promise.all([act.commit('token-1'), act.commit('token-1')]);
  expect(bridge.inputsOf('undo.commit')).toEqual([
    {
      ...{ requestId: 'id-2', saleId: 'sale-1', kind: 'restock', reason: 'defective', note: 'leaks' },
      ...{ lines: [{ number: 1, quantity: 200 }], references: [{ number: 2, reference: 'D-77' }] },
      ...{ returnShownCents: 11_150, approvalToken: 'token-1' },
    },
  ]);
  expect(store.getState().done).toEqual(anUndoRecord());
});

it('asks a lead about this sale, this way and this sum', async () => {
  const approval = { token: '3f0b6a9e-8e0e-4f0e-9c6e-0d8f4e3a2b10', expiresAt: 9, approverName: 'Lee' };
  const { bridge, act } = await anOpenFlow({ 'approval.request': () => approval });
  act.chooseReason('defective');
  await settle();
  await act.askLead({ user: 'lee', pin: '1', reason: 'seen it' });
  expect(bridge.inputsOf('approval.request')).toEqual([
    { user: 'lee', pin: '1', reason: 'seen it', action: 'undo-sale', subject: 'sale-1:restock:11150' },
  ]);
});

it('corrects a price', async () => {
  const { store, bridge, act } = await anOpenFlow({ 'sale.correctPrice': () => anUndoRecord({ kind: 'correct' }) });
  act.chooseReason('wrong-price');
  act.setCorrection({ number: 2 });
  act.setCorrection({ price: '15.00' });
  await settle();
  await act.commit('t');
  expect(bridge.inputsOf('sale.previewPrice')).toEqual([
    { saleId: 'sale-1', reason: 'wrong-price', number: 2, unitPriceCents: 1_500 },
  ]);
  expect(bridge.inputsOf('sale.correctPrice')).toMatchObject([
    { number: 2, unitPriceCents: 1_500, returnShownCents: 500 },
  ]);
  expect(store.getState().done?.kind).toBe('correct');
});

it('follows what came of it when the state has answered', async () => {
  const { store, bridge, act } = await anOpenFlow({ 'undo.commit': () => anUndoRecord() });
  act.chooseReason('rung-in-error');
  await settle();
  await act.commit(null);
  bridge.answer({ 'undo.get': () => anUndoRecord({ outcome: 'done' }) });
  bridge.push('sale.changed', aSale({ id: 'sale-1' }));
  await settle();
  expect(store.getState().done?.outcome).toBe('done');
});

it('asks the registry whether the allotment is back, and prints the label again', async () => {
  const back = { state: 'back', checkedAt: 9, amounts: [] } as const;
  const { store, bridge, act } = await anOpenFlow({
    'undo.commit': () => anUndoRecord(),
    'undo.checkAllotment': () => anUndoRecord({ allotment: { ...back, amounts: [] } }),
    'undo.printLabel': () => failure('E-PRN-02'),
  });
  act.chooseReason('rung-in-error');
  await settle();
  await act.commit(null);
  await act.checkAllotment();
  expect(store.getState().done?.allotment.state).toBe('back');
  await act.printLabel();
  expect([store.getState().failure?.code, bridge.inputsOf('undo.printLabel')]).toEqual([
    'E-PRN-02',
    [{ undoId: 'undo-1' }],
  ]);
});

it('reads the sale and the sums again where they changed meanwhile, and says so', async () => {
  const { store, bridge, act } = await anOpenFlow({
    'undo.commit': () => failure('E-UND-03', { total: 4_500 }),
  });
  act.chooseReason('defective');
  await settle();
  act.setNote('leaks');
  const [vape, shirt] = anUndoView().lines;
  const twice = vape && shirt ? [vape, { ...vape, number: 3 }] : [];
  const changed = anUndoView({ lines: twice });
  bridge.answer({ 'undo.view': () => changed, 'undo.preview': () => anUndoPreview({ returnCents: 4_500 }) });
  await act.commit(null);
  const { view, preview, failure: said, isBusy, draft } = store.getState();
  expect([view, preview?.returnCents, said?.code, isBusy, draft.note]).toEqual([
    changed,
    4_500,
    'E-UND-03',
    false,
    'leaks',
  ]);
  bridge.answer({ 'undo.commit': () => anUndoRecord() });
  await act.commit(null);
  const [first, second] = bridge.inputsOf('undo.commit') as { requestId: string; returnShownCents: number }[];
  expect([first?.returnShownCents, second?.returnShownCents, first?.requestId === second?.requestId]).toEqual([
    11_150,
    4_500,
    false,
  ]);
});

it('has no way left to press where nothing can be undone any more, and says why', async () => {
  const { store, bridge, act } = await anOpenFlow({
    'undo.commit': () => failure('E-UND-02', { why: 'already-voided' }),
  });
  act.chooseReason('rung-in-error');
  await settle();
  const kinds = anUndoView().kinds.map(each => ({ ...each, obstacles: ['already-voided' as const] }));
  bridge.answer({ 'undo.view': () => anUndoView({ kinds }) });
  await act.commit(null);
  const { preview, failure: said, isBusy, draft } = store.getState();
  expect([preview, said?.code, isBusy, draft.reason, draft.kind]).toEqual([
    null,
    'E-UND-02',
    false,
    'rung-in-error',
    null,
  ]);
});

it('says what did not work and keeps what was said', async () => {
  const { store, act } = await anOpenFlow({ 'undo.commit': () => failure('E-IPC-04') });
  act.chooseReason('rung-in-error');
  await settle();
  await act.commit(null);
  const { failure: said, isBusy, draft } = store.getState();
  expect([said?.code, isBusy, draft.reason]).toEqual(['E-IPC-04', false, 'rung-in-error']);
  act.close();
  expect(store.getState().view).toBeNull();
});
