import { expect, it } from 'vitest';
import { balanceOf, openOrders, orderFor } from '../../../../../electron/biotrack/sandbox/rules/orders';
import { startState } from '../support/raw-state';

async function p1() {
  const world = (await startState()).sandbox.world();
  const patient = world.patients.get('PTEST0001');
  if (patient === undefined) throw new Error('the vectors changed');
  return { world, patient };
}

it('opens an order on its first day and closes it after its last', async () => {
  const { patient } = await p1();
  const ids = (day: string) => openOrders(patient, day).map(order => order.orderId);
  expect([ids('2026-01-31'), ids('2026-03-07'), ids('2026-03-08'), ids('2026-04-12')]).toEqual([
    [],
    ['O-1', 'O-2', 'O-3', 'O-4'],
    ['O-1', 'O-2', 'O-3', 'O-5'],
    ['O-1b', 'O-2b', 'O-3b', 'O-6'],
  ]);
});

it('charges the order that ends first, and none that is not open', async () => {
  const { patient } = await p1();
  const [first] = patient.orders;
  if (first === undefined) throw new Error('the vectors changed');
  const twice = { ...patient, orders: [{ ...first, orderId: 'late', end: '2026-05-01' }, first] };
  const closed = { ...patient, orders: [{ ...first, status: 'CLOSED' }] };
  expect([
    orderFor(twice, 'MEDICAL', 'INHALATION', '2026-03-10')?.orderId,
    orderFor(closed, 'MEDICAL', 'INHALATION', '2026-03-10'),
    orderFor(patient, 'LOW_THC', 'SUBLINGUAL', '2026-03-10'),
  ]).toEqual(['O-1', null, null]);
});

it('tells the lesser of balance and window, and never less than nothing', async () => {
  const { world, patient } = await p1();
  const order = orderFor(patient, 'SMOKING', 'SMOKING', '2026-03-10');
  if (order === null) throw new Error('the vectors changed');
  expect(balanceOf(world, patient, order, '2026-03-10')).toMatchObject({
    dispensed: 14_175n,
    remaining: 56_700n,
    windowDays: 35,
    dispensableToday: 28_350n,
  });
  expect(balanceOf(world, patient, { ...order, total: 1000n }, '2026-03-10')).toMatchObject({
    remaining: 0n,
    dispensableToday: 0n,
  });
});

it('takes a hold from the lesser of balance and window, whichever that is', async () => {
  const { world, patient } = await p1();
  const order = orderFor(patient, 'MEDICAL', 'INHALATION', '2026-03-10');
  if (order === null) throw new Error('the vectors changed');
  const hold = { holdId: 'H', route: 'INHALATION', amount: 15_000_000n, unit: 'mg_thc', created: 1 } as const;
  const held = { ...patient, holds: [hold] };
  expect(balanceOf(world, held, order, '2026-03-10').dispensableToday).toBe(500_000n);
  expect(balanceOf(world, held, { ...order, total: 9_600_000n }, '2026-03-10')).toMatchObject({
    remaining: 600_000n,
    dispensableToday: 0n,
  });
});

it('tells two orders of one last day apart by their ids', async () => {
  const { patient } = await p1();
  const [first] = patient.orders;
  if (first === undefined) throw new Error('the vectors changed');
  const ids = [
    ['O-2', 'O-1'],
    ['O-1', 'O-2'],
  ].map(
    order =>
      orderFor(
        { ...patient, orders: order.map(orderId => ({ ...first, orderId })) },
        'MEDICAL',
        'INHALATION',
        '2026-03-10',
      )?.orderId,
  );
  expect(ids).toEqual(['O-1', 'O-1']);
});
