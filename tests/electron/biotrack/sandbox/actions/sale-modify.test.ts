import { expect, it } from 'vitest';
import { B, codes, of, startState, undoBody } from '../support/raw-state';

const P1 = 'PTEST0001';

it('corrects a price and nothing else, and the lists show it', async () => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 2)]);
  const body = undoBody('sale_modify', sale);
  expect(await state.call('sale_modify', body)).toEqual({
    success: 1,
    sessiontime: 1773165600,
    transactionid: '500013',
    request_id: body.request_id,
    duplicate: 0,
  });
  const { sale: rows } = await state.call('sync_sale');
  expect(rows).toMatchObject([{ transactionid: '500013', status: 'COMPLETE', data: [{ price: '8.00' }] }]);
  expect(state.entries('modify')).toEqual([
    {
      seq: 4,
      at: 1773165600,
      kind: 'modify',
      sale_id: '88001',
      transactionid: '500013',
      modified: sale,
      request_id: body.request_id,
      item_number: 1,
      barcodeid: B.B2,
      price_before: '10.00',
      price: '8.00',
    },
  ]);
});

it('refuses lines that came back, sales that were voided, unknown lines, fine prices and locked days', async () => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 2), of('B4', 1)]);
  await state.undo('sale_refund', sale);
  const voided = await state.sell(P1, [of('B2', 1)]);
  await state.undo('sale_void', voided);
  const gummies = { item_number: 2, barcodeid: B.B4 };
  const refusals = [
    await state.undo('sale_modify', sale),
    await state.undo('sale_modify', voided),
    await state.undo('sale_modify', sale, { barcodeid: B.B4 }),
    await state.undo('sale_modify', sale, { ...gummies, price: '8.001' }),
  ];
  await state.set('/period', { locked_before: '2026-03-11' });
  refusals.push(await state.undo('sale_modify', sale, gummies));
  expect([refusals.flatMap(codes), state.entries('modify')]).toEqual([
    ['LINE_ALREADY_REFUNDED', 'SALE_ALREADY_VOIDED', 'PARAM_INVALID', 'PRECISION', 'PERIOD_LOCKED'],
    [],
  ]);
});
