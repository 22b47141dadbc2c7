import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../electron/biotrack/port';
import type { RegistrySnapshot } from '../../../../shared/compliance/registry';
import type { RegistryView } from '../../../../shared/ipc/registry-views';
import type { Amount } from '../../../../shared/kernel/units';
import { aRegister, type RegisterOptions, type TestRegister, until } from '../../../support/register';
import { aShopDay, statusOf } from '../../../support/undo-scenes';
import { pay, put, validate } from '../../../vectors/at-the-register';

async function lookAt(card: string, options: RegisterOptions = {}): Promise<[RegistryView, TestRegister]> {
  const register = await aRegister(options);
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId(card) });
  const view = await register.ask('register.viewRegistry', { refresh: true });
  if (view === null) throw new Error('The state was asked and nothing is known.');
  return [view, register];
}

/** A state that says something else of what it would have said. */
function saying(change: (snapshot: RegistrySnapshot) => Partial<RegistrySnapshot>): RegisterOptions {
  const changed = (answer: Answer<RegistrySnapshot>) =>
    answer.kind === 'answered' ? { ...answer, value: { ...answer.value, ...change(answer.value) } } : answer;
  return {
    wrap: port => ({ ...port, lookUpRegistry: async (...asked) => changed(await port.lookUpRegistry(...asked)) }),
  };
}

it('shows per order what the registry said, what its route could give, and when more comes', async () => {
  const [view] = await lookAt('PTEST0001');
  expect(view.orders.find(order => order.orderId === 'O-5')).toEqual({
    orderId: 'O-5',
    orderType: 'SMOKING',
    route: 'SMOKING',
    unit: 'mg_smoking',
    startsOn: '2026-03-08',
    endsOn: '2026-04-11',
    isOpen: true,
    isInUse: true,
    total: 70_875,
    dispensed: 14_175,
    remaining: 56_700,
    windowDays: 35,
    ceiling: 70_875,
    availableToday: 28_350,
    pendingHere: 0,
    mismatch: null,
    forecast: {
      steps: [
        { on: '2026-03-10', amount: 28_350 },
        { on: '2026-03-12', amount: 56_700 },
        { on: '2026-04-12', amount: 0 },
      ],
      until: '2026-05-19',
      again: { on: '2026-03-12', amount: 56_700 },
      keptBack: 0,
    },
  });
});

it('shows the aggregate, the certification with its days left, and where the patient was served', async () => {
  const [view] = await lookAt('PTEST0001');
  expect(view.aggregate).toEqual({
    unit: 'ug_thc',
    windowDays: 70,
    ceiling: 24_500_000,
    availableToday: 9_500_000,
    pendingHere: 0,
    mismatch: null,
    forecast: {
      steps: [
        { on: '2026-03-10', amount: 9_500_000 },
        { on: '2026-04-14', amount: 18_500_000 },
        { on: '2026-05-01', amount: 24_500_000 },
      ],
      until: '2026-05-19',
      again: { on: '2026-04-14', amount: 18_500_000 },
      keptBack: 0,
    },
  });
  expect([view.isFresh, view.certification, view.history?.[0]]).toEqual([
    true,
    { physician: 'Dr A Example', startsOn: '2026-02-01', endsOn: '2026-08-29', status: 'ACTIVE', daysLeft: 172 },
    { day: '2026-02-03', route: 'INHALATION', amount: 9_000_000, unit: 'ug_thc', place: 'elsewhere' },
  ]);
});

it('TV44: shows the state’s number and ours beside it, and notes the difference without the patient', async () => {
  const [view, register] = await lookAt(
    'PTEST0001',
    saying(({ orders, aggregate }) => ({
      orders: orders.map(order =>
        order.orderId === 'O-1' ? { ...order, dispensableToday: 12_000_000 as Amount } : order,
      ),
      aggregate: aggregate === null ? null : { ...aggregate, dispensableToday: 9_000_000 as Amount },
    })),
  );
  const order = view.orders.find(({ orderId }) => orderId === 'O-1');
  expect([order?.availableToday, order?.mismatch, order?.forecast?.keptBack]).toEqual([
    12_000_000, 15_500_000, 3_500_000,
  ]);
  expect([view.aggregate?.availableToday, view.aggregate?.mismatch]).toEqual([9_000_000, 9_500_000]);
  expect(register.log.lines.filter(line => line.startsWith('registry.mismatch'))).toEqual([
    'registry.mismatch {"route":"INHALATION","ours":15500000,"theirs":12000000,"unit":"ug_thc"}',
    'registry.mismatch {"route":"all","ours":9500000,"theirs":9000000,"unit":"ug_thc"}',
  ]);
});

describe('of several orders of one route', () => {
  it('the one that ends first is in use and carries the forecast of the route', async () => {
    const [view] = await lookAt(
      'PTEST0001',
      saying(({ orders }) => ({
        orders: orders.flatMap(order =>
          order.orderId === 'O-3'
            ? [{ ...order, orderId: 'O-3x', endsOn: '2026-05-01' as typeof order.endsOn }, order]
            : [order],
        ),
      })),
    );
    const edible = view.orders.filter(order => order.route === 'EDIBLE');
    expect(edible.map(({ orderId, isInUse, forecast }) => [orderId, isInUse, forecast?.steps])).toEqual([
      [
        'O-3',
        true,
        [
          { on: '2026-03-10', amount: 4_200_000 },
          { on: '2026-05-02', amount: 0 },
        ],
      ],
      ['O-3x', false, undefined],
    ]);
  });
});

it('foretells nothing when the state sent no history, and shows a higher number of the registry as the whole', async () => {
  const [view] = await lookAt(
    'PTEST0001',
    saying(({ orders }) => ({
      history: null,
      orders: orders.map(order =>
        order.orderId === 'O-3'
          ? {
              ...order,
              total: 9_000_000 as Amount,
              remaining: 9_000_000 as Amount,
              dispensableToday: 5_000_000 as Amount,
            }
          : order,
      ),
    })),
  );
  const edible = view.orders.find(order => order.orderId === 'O-3');
  expect([view.history, view.aggregate?.forecast, edible?.forecast, edible?.ceiling]).toEqual([
    null,
    null,
    null,
    5_000_000,
  ]);
});

it('takes its own sales off an answer from before them, and calls that answer old', async () => {
  const register = await aShopDay();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  const look = (refresh: boolean) => register.ask('register.viewRegistry', { refresh });
  const before = await look(true);
  await put(register, 'B2', 2);
  await validate(register);
  await register.advance(2_000);
  const { id } = await register.ask('sale.complete', await pay(register));
  await until(async () => (await statusOf(register, id)) === 'synced');
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  const [kept, asked] = [await look(false), await look(true)];
  const vapes = (view: RegistryView | null) => {
    const order = view?.orders.find(({ orderId }) => orderId === 'O-1');
    return [view?.isFresh, order?.availableToday, order?.pendingHere];
  };
  expect([before, kept, asked].map(vapes)).toEqual([
    [true, 15_500_000, 0],
    [false, 15_500_000, 1_700_000],
    [true, 13_800_000, 0],
  ]);
});
