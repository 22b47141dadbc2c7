import { expect, it } from 'vitest';
import { packageFixture } from '../../../../electron/biotrack/sandbox/load-world';
import { refundLines } from '../../../../electron/biotrack/sandbox/refund-lines';
import { B, of, type RawState, startState } from './support/raw-state';

const head = { requestId: 'r', externalId: 'x', employeeId: 'E-014', reason: 'DEFECT', returnsGoods: true };

it('never gives out a number that a package has', async () => {
  const state = await startState();
  await state.set('/fixture', { packages: { '0001000000009001': returnedFixture(state) } });
  const world = state.sandbox.world();
  const sale = world.sales.get(await state.sell('PTEST0001', [of('B2', 2), of('B4', 1)]));
  if (sale === undefined) throw new Error('not sold');
  const lines = sale.lines.map(line => ({ line, quantity: 100n, price: line.price }));
  const { packages } = refundLines(world, sale, head, lines, 5);
  expect(packages.map(({ barcodeid, parentid }) => [barcodeid, parentid])).toEqual([
    ['0001000000009002', B.B2],
    ['0001000000009003', B.B4],
  ]);
});

it('writes the refund, its package and what the patient got back', async () => {
  const state = await startState();
  const world = state.sandbox.world();
  const sale = world.sales.get(await state.sell('PTEST0001', [of('B2', 2)]));
  const line = sale?.lines[0];
  if (sale === undefined || line === undefined) throw new Error('not sold');
  const sold = state.sandbox.ledger().length;
  refundLines(world, sale, head, [{ line, quantity: 100n, price: '9.00' }], 5);
  expect(state.sandbox.ledger().slice(sold)).toMatchObject([
    {
      kind: 'refund',
      refund_id: '9001',
      sale_id: '88001',
      refunded: String(sale.transaction),
      request_id: 'r',
      external_id: 'x',
      return_to_inventory: 1,
      lines: [{ item_number: 1, barcodeid: B.B2, quantity: '1.00', price: '9.00' }],
    },
    { kind: 'package', barcodeid: '0001000000009001', parentid: B.B2, quantity: '1.00' },
    { kind: 'restore', card_id: 'PTEST0001', order_id: 'O-1', amount: '850' },
  ]);
});

function returnedFixture(state: RawState) {
  const found = state.sandbox.world().packages.get(B.B6);
  if (found === undefined) throw new Error('the vectors changed');
  return packageFixture(found);
}
