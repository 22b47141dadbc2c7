import { expect, it } from 'vitest';
import { decideAllotment } from '../../../../../electron/biotrack/sandbox/rules/allotment';
import type { CartLine } from '../../../../../electron/biotrack/sandbox/rules/items';
import { B, startState } from '../support/raw-state';

const day = '2026-03-10';
const vape = (line: number, quantity: bigint): CartLine => {
  return { line, barcodeid: B.B2, quantity, orderType: 'MEDICAL', route: 'INHALATION' };
};

async function decide(lines: readonly CartLine[], change: unknown = {}) {
  const state = await startState();
  await state.set('/fixture', { patients: { PTEST0001: change } });
  const world = state.sandbox.world();
  const patient = world.patients.get('PTEST0001');
  if (patient === undefined) throw new Error('the vectors changed');
  return decideAllotment(world, patient, lines, day);
}

it('says once, on the line that crosses, what all lines together ask for', async () => {
  const { reasons } = await decide([vape(1, 500n), vape(2, 700n), vape(3, 100n)]);
  expect(reasons.map(({ code, line, requested, available }) => [code, line, requested, available])).toEqual([
    ['AGGREGATE_EXCEEDED', 2, '11050', '9500'],
  ]);
});

it('charges every line of one order to the same balance', async () => {
  const { lines, balances } = await decide([vape(1, 100n), vape(2, 200n)]);
  expect([lines.map(line => line.amount), balances.map(balance => balance.order.orderId)]).toEqual([
    [850_000n, 1_700_000n],
    ['O-1'],
  ]);
});

it('refuses a low-THC line by its own balance and leaves the aggregate alone', async () => {
  const order = { order_id: 'O-L', order_type: 'LOW_THC', route: 'SUBLINGUAL', total: '100', unit: 'mg_cbd' };
  const dates = { start: '2026-02-01', end: '2026-04-11', status: 'OPEN' };
  const line: CartLine = { line: 1, barcodeid: B.B9, quantity: 300n, orderType: 'LOW_THC', route: 'SUBLINGUAL' };
  const { reasons } = await decide([line], { 'orders+': [{ ...order, ...dates }], aggregate_cap: '0' });
  expect(reasons.map(reason => [reason.code, reason.requested, reason.available])).toEqual([
    ['ORDER_REMAINING_EXCEEDED', '150', '100'],
    ['ROUTE_EXCEEDED', '150', '100'],
  ]);
});

it('says the patient has no order once, and the missing route per line', async () => {
  const two = [vape(1, 100n), vape(2, 100n)];
  const none = await decide(two, { orders: [] });
  const other = { order_id: 'O-O', order_type: 'MEDICAL', route: 'ORAL', total: '100', unit: 'mg_thc' };
  const dates = { start: '2026-02-01', end: '2026-04-11', status: 'OPEN' };
  const others = await decide(two, { orders: [{ ...other, ...dates }] });
  expect([none, others].map(({ reasons }) => reasons.map(({ code, line }) => [code, line]))).toEqual([
    [['NO_ACTIVE_ORDER', undefined]],
    [
      ['ROUTE_NOT_CERTIFIED', 1],
      ['ROUTE_NOT_CERTIFIED', 2],
    ],
  ]);
});

it('asks no order for a device', async () => {
  const device: CartLine = { line: 1, barcodeid: B.D1, quantity: 100n, orderType: 'DEVICE', route: null };
  expect((await decide([device], { orders: [] })).reasons).toEqual([]);
});

it('says that there is no order also where the goods do not fit their route', async () => {
  const flower: CartLine = { line: 1, barcodeid: B.B1, quantity: 100n, orderType: 'SMOKING', route: 'INHALATION' };
  expect((await decide([flower], { orders: [] })).reasons.map(({ code }) => code)).toEqual(['NO_ACTIVE_ORDER']);
  expect((await decide([flower])).reasons).toEqual([]);
});

it('refuses the route too when the order has less left than the window, and promises no room that the order cannot use', async () => {
  const order = { order_id: 'O-1', order_type: 'MEDICAL', route: 'INHALATION', total: '9500', unit: 'mg_thc' };
  const dates = { start: '2026-02-01', end: '2026-04-20', status: 'OPEN' };
  const { reasons } = await decide([vape(1, 100n)], { orders: [{ ...order, ...dates }] });
  expect(reasons.map(({ code, requested, available, release }) => [code, requested, available, release])).toEqual([
    ['ORDER_REMAINING_EXCEEDED', '850', '500', undefined],
    ['ROUTE_EXCEEDED', '850', '500', undefined],
  ]);
});
