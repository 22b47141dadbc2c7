import { expect, it } from 'vitest';
import { B, codes, of, startState, undoBody } from '../support/raw-state';

const P1 = 'PTEST0001';
const line = { item_number: 1, barcodeid: B.B2, price: '10.00' };

it('TV39 makes a package of its own of what comes back, and gives its allotment back', async () => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 2)]);
  const body = undoBody('sale_refund', sale);
  expect(await state.call('sale_refund', body)).toEqual({
    success: 1,
    sessiontime: 1773165600,
    transactionid: '500013',
    request_id: body.request_id,
    external_id: body['external_id'],
    duplicate: 0,
    refund_id: '9001',
    new_inventory: [
      { barcodeid: '0001000000009001', parentid: B.B2, quantity: '1.00', status: 'RETURNED', restocked: 1 },
    ],
    registry: { status: 'POSTED', restored: [{ route: 'INHALATION', amount: '850', unit: 'mg_thc' }] },
    visible_after: 'NOW',
  });
  expect([await state.remaining(P1, 'O-1'), codes(await state.undo('sale_refund', sale))]).toEqual([
    '14650',
    ['LINE_ALREADY_REFUNDED'],
  ]);
  const resold = await state.validate(P1, [{ ...of('B2', 1), barcode: '0001000000009001' }]);
  const { inventory } = await state.call('inventory_lookup', { barcodeid: ['0001000000009001', B.B2] });
  expect([codes(resold), inventory]).toMatchObject([
    ['ITEM_NOT_RESALABLE'],
    [
      { remaining_quantity: '1.00', parentid: B.B2, restocked: 1 },
      { remaining_quantity: '18.00', parentid: null },
    ],
  ]);
});

it('returns money alone: nothing to the shelf, nothing to the patient', async () => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 2)]);
  const reply = await state.undo('sale_refund', sale, { return_to_inventory: 0 });
  expect([reply['new_inventory'], reply['registry'], await state.remaining(P1, 'O-1')]).toEqual([
    [],
    { status: 'POSTED', restored: [] },
    '13800',
  ]);
  expect([state.entries('package'), state.entries('restore')]).toEqual([[], []]);
});

it('lists a sale as refunded in part, and then in whole', async () => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 1), of('D1', 1)]);
  const seen = async () => {
    const rows = (await state.call('sync_sale'))['sale'] as { status: string; data: { refunded_quantity: string }[] }[];
    return rows.map(({ status, data }) => [status, data.map(one => one.refunded_quantity)]);
  };
  await state.undo('sale_refund', sale);
  const part = await seen();
  const rest = await state.undo('sale_refund', sale, {
    data: [{ item_number: 2, barcodeid: B.D1, price: '10.00', quantity: '1' }],
  });
  expect([part, rest['registry'], await seen()]).toEqual([
    [['PARTIALLY_REFUNDED', ['1.00', '0.00']]],
    { status: 'POSTED', restored: [] },
    [['REFUNDED', ['1.00', '1.00']]],
  ]);
});

it.each([
  ['more than was sold', { data: [{ ...line, quantity: '3' }] }, ['602', 'REFUND_QTY_EXCEEDS']],
  ['a finer quantity', { data: [{ ...line, quantity: '0.333' }] }, ['602', 'PRECISION']],
  ['another package', { data: [{ ...line, barcodeid: B.B4, quantity: '1' }] }, ['602', 'PARAM_INVALID']],
  ['a line it has not', { data: [{ ...line, item_number: 9, quantity: '1' }] }, ['602', 'PARAM_INVALID']],
  ['a higher price', { data: [{ ...line, price: '10.01', quantity: '1' }] }, ['602', 'PARAM_INVALID']],
  ['no goods', { data: [{ ...line, quantity: '0' }] }, ['602', 'PARAM_INVALID']],
  ['a sale it has not', { transactionid: '499000' }, ['602', 'SALE_NOT_FOUND']],
  ['an unregistered person', { employee_id: 'E-099' }, ['62', 'EMPLOYEE_NOT_REGISTERED']],
  ['one line twice', { data: [1, 2].map(() => ({ ...line, quantity: '1' })) }, ['602', 'PARAM_INVALID']],
] as const)('refuses %s', async (_, change, refusal) => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 2)]);
  const reply = await state.undo('sale_refund', sale, change);
  expect([[reply['errorcode'], ...codes(reply)], state.entries('refund')]).toEqual([refusal, []]);
});

it('refuses a voided sale, and a day whose books are closed', async () => {
  const state = await startState();
  const voided = await state.sell(P1, [of('B2', 1)]);
  await state.undo('sale_void', voided);
  const ofVoided = await state.undo('sale_refund', voided);
  const sale = await state.sell(P1, [of('B2', 1)]);
  await state.set('/period', { locked_before: '2026-03-11' });
  const locked = await state.undo('sale_refund', sale);
  expect([codes(ofVoided), [locked['errorcode'], ...codes(locked)]]).toEqual([
    ['SALE_ALREADY_VOIDED'],
    ['1020', 'PERIOD_LOCKED'],
  ]);
});

it('under the known fault of the registry the allotment comes back with the destruction', async () => {
  const state = await startState({ now: () => 0 });
  const sale = await state.sell(P1, [of('B2', 2)]);
  await state.set('/faults', { mode: 'restore_after_destroy' });
  const reply = await state.undo('sale_refund', sale);
  const after = await state.remaining(P1, 'O-1');
  const packages = reply['new_inventory'] as { barcodeid: string }[];
  await state.call('inventory_destroy_schedule', {
    nonce: 'nonce-of-a-destruction',
    barcodeid: packages.map(({ barcodeid }) => barcodeid),
    reason: 'RETURNED',
  });
  await state.set('/clock', { advance_s: 259_199 });
  await state.login();
  const waiting = await state.remaining(P1, 'O-1');
  await state.set('/clock', { advance_s: 1 });
  expect([reply['visible_after'], after, waiting, await state.remaining(P1, 'O-1')]).toEqual([
    'DESTROY',
    '13800',
    '13800',
    '14650',
  ]);
});
