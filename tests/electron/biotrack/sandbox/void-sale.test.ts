import { expect, it } from 'vitest';
import { voidSale } from '../../../../electron/biotrack/sandbox/void-sale';
import { B, of, startState } from './support/raw-state';

it('moves sale, stock and registry back together, and the ledger tells all three', async () => {
  const state = await startState();
  await state.set('/fixture', { packages: { [B.B4]: { quantity: '2.00' } } });
  const world = state.sandbox.world();
  const sale = world.sales.get(await state.sell('PTEST0001', [of('B4', 2), of('D1', 1)]));
  if (sale === undefined) throw new Error('not sold');
  const sold = state.sandbox.ledger().length;
  const head = { requestId: 'r', employeeId: 'E-014', reason: 'RUNG_IN_ERROR' };
  const transaction = voidSale(world, sale, head, 1773165700);
  expect(state.sandbox.ledger().slice(sold)).toEqual([
    {
      seq: 5,
      at: 1773165700,
      kind: 'void',
      sale_id: '88001',
      transactionid: String(transaction),
      voided: String(sale.transaction),
      request_id: 'r',
      employee_id: 'E-014',
      reason: 'RUNG_IN_ERROR',
    },
    { seq: 6, at: 1773165700, kind: 'stock', barcodeid: B.B4, delta: '2.00', remaining: '2.00', sale_id: '88001' },
    { seq: 7, at: 1773165700, kind: 'stock', barcodeid: B.D1, delta: '1.00', remaining: '25.00', sale_id: '88001' },
    {
      seq: 8,
      at: 1773165700,
      kind: 'restore',
      card_id: 'PTEST0001',
      order_id: 'O-3',
      route: 'EDIBLE',
      amount: '200',
      unit: 'mg_thc',
      sale_id: '88001',
    },
  ]);
  expect(world.packages.get(B.B4)).toMatchObject({ status: 'ACTIVE', quantity: 200n });
});
