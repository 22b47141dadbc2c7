import { expect, it } from 'vitest';
import { B, codes, startState } from '../support/raw-state';

it('finds packages by barcode and names those it does not have', async () => {
  const state = await startState();
  const reply = await state.call('inventory_lookup', { barcodeid: [B.B4, '0009999999999999'] });
  expect(reply).toMatchObject({
    success: 1,
    inventory: [{ id: B.B4, remaining_quantity: '50.00' }],
    missing: ['0009999999999999'],
  });
});

it('takes up to fifty barcodes', async () => {
  const state = await startState();
  const many = (count: number) => Array.from({ length: count }, () => B.B4);
  const most = await state.call('inventory_lookup', { barcodeid: many(50) });
  expect([most['success'], codes(await state.call('inventory_lookup', { barcodeid: many(51) }))]).toEqual([
    1,
    ['PARAM_INVALID'],
  ]);
});
