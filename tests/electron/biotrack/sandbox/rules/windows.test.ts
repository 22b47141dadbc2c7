import { expect, it } from 'vitest';
import {
  aggregateWindow,
  releasesFor,
  routeWindow,
  smaller,
  sum,
  windowDays,
} from '../../../../../electron/biotrack/sandbox/rules/windows';
import type { Patient, World } from '../../../../../electron/biotrack/sandbox/world';
import { startState } from '../support/raw-state';

async function p1(change: unknown = {}): Promise<{ world: World; patient: Patient }> {
  const state = await startState();
  await state.set('/fixture', { patients: { PTEST0001: change } });
  const world = state.sandbox.world();
  const patient = world.patients.get('PTEST0001');
  if (patient === undefined) throw new Error('the vectors changed');
  return { world, patient };
}

function windowOn(world: World, patient: Patient, orderId: string, day: string): bigint | undefined {
  const order = patient.orders.find(one => one.orderId === orderId);
  if (order === undefined) throw new Error('no such order');
  return routeWindow(world, patient, order, day)?.available;
}

it('counts a dispensation on its day and the 34 after it when smoked', async () => {
  const { world, patient } = await p1();
  const days = ['2026-03-10', '2026-03-11', '2026-03-12', '2026-04-11', '2026-04-12'];
  expect(days.map(day => windowOn(world, patient, 'O-5', day))).toEqual([28_350n, 28_350n, 56_700n, 56_700n, 70_875n]);
});

it('counts a dispensation on its day and the 69 after it otherwise', async () => {
  const { world, patient } = await p1();
  const days = ['2026-02-02', '2026-02-03', '2026-04-13', '2026-04-14'];
  expect(days.map(day => windowOn(world, patient, 'O-1', day))).toEqual([
    24_500_000n,
    15_500_000n,
    15_500_000n,
    24_500_000n,
  ]);
});

it('never goes above the legal cap of the route, unless the registry raises it', async () => {
  const orders = [
    {
      order_id: 'O-X',
      order_type: 'MEDICAL',
      route: 'EDIBLE',
      start: '2026-02-01',
      end: '2026-04-11',
      total: '9000',
      unit: 'mg_thc',
      status: 'OPEN',
    },
  ];
  const { world, patient } = await p1({ orders });
  expect(windowOn(world, patient, 'O-X', '2026-03-10')).toBe(4_200_000n);
  world.settings = { ...world.settings, registry: { ...world.settings.registry, route_caps: { EDIBLE: '6000' } } };
  expect(windowOn(world, patient, 'O-X', '2026-03-10')).toBe(6_000_000n);
});

it('lets a hold narrow the aggregate, and leaves the window of its route alone', async () => {
  const holds = [{ hold_id: 'H', route: 'INHALATION', amount: '16000', unit: 'mg_thc', created: 1 }];
  const { world, patient } = await p1({ holds });
  expect([
    windowOn(world, patient, 'O-1', '2026-03-10'),
    windowOn(world, patient, 'O-2', '2026-03-10'),
    aggregateWindow(world, patient, '2026-03-10').available,
  ]).toEqual([15_500_000n, 8_000_000n, 0n]);
});

it('gives low-THC no window', async () => {
  const { world, patient } = await p1();
  const [order] = patient.orders;
  if (order === undefined) throw new Error('the vectors changed');
  expect([
    routeWindow(world, patient, { ...order, orderType: 'LOW_THC' }, '2026-03-10'),
    windowDays(world, order),
  ]).toEqual([null, 70]);
});

it('names the days on which room returns until enough has', async () => {
  const { world, patient } = await p1();
  const window = aggregateWindow(world, patient, '2026-03-10');
  expect([releasesFor(window, 1n, 'mg_thc', null), releasesFor(window, 9_000_001n, 'mg_thc', null)]).toEqual([
    [{ day: '2026-04-14', amount: '9000' }],
    [
      { day: '2026-04-14', amount: '9000' },
      { day: '2026-05-01', amount: '6000' },
    ],
  ]);
});

it('names no day for a dispensation that took nothing', async () => {
  const { world, patient } = await p1();
  const { counted, ...window } = aggregateWindow(world, patient, '2026-03-10');
  const withNothing = {
    ...window,
    counted: [...counted.slice(0, 1).map(each => ({ ...each, amount: 0n })), ...counted],
  };
  expect(releasesFor(withNothing, 1n, 'mg_thc', null)).toEqual([{ day: '2026-04-14', amount: '9000' }]);
});

it('adds and compares', () => {
  expect([sum([{ amount: 1n }, { amount: 2n }]), smaller(2n, 1n), smaller(1n, 2n)]).toEqual([3n, 1n, 1n]);
});

it('names no day on which room is of no use any more', async () => {
  const { world, patient } = await p1();
  const window = aggregateWindow(world, patient, '2026-03-10');
  expect([
    releasesFor(window, 9_000_001n, 'mg_thc', '2026-04-14'),
    releasesFor(window, 1n, 'mg_thc', '2026-04-13'),
  ]).toEqual([[{ day: '2026-04-14', amount: '9000' }], []]);
});
