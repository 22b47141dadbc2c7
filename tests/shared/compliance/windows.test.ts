import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastAllotments } from '../../../shared/compliance/forecast';
import type { RegistryDispensation } from '../../../shared/compliance/registry';
import {
  compareByEnd,
  computeDispensable,
  isOpenOn,
  listReleases,
  sumInWindow,
} from '../../../shared/compliance/windows';
import type { Amount } from '../../../shared/kernel/units';
import { addDays, civilDateAt } from '../../../shared/time/civil-date';
import { amount, at, day, floridaRules, t0, vectorSnapshot } from '../../support/vectors';

const smoking = { orderType: 'SMOKING', route: 'SMOKING', windowDays: 35 } as const;
const medical = { orderType: 'MEDICAL', route: null, windowDays: 70 } as const;
const snapshot = vectorSnapshot('PTEST0001', t0);
const history = snapshot.history ?? [];
const rules = floridaRules();

function dispensed(on: string, grams: string, changes: Partial<RegistryDispensation> = {}): RegistryDispensation {
  const base = {
    dispensationId: on,
    orderId: 'O-5',
    orderType: 'SMOKING',
    route: 'SMOKING',
    unit: 'mg_smoking',
    mmtc: null,
  } as const;
  return { ...base, day: day(on), amount: amount(grams), ...changes };
}

describe('a window', () => {
  it('holds a dispensation on its own day and the 34 after it', () => {
    const one = [dispensed('2026-02-05', '28.35')];
    const days = ['2026-02-05', '2026-03-11', '2026-03-12'];
    expect(days.map(on => sumInWindow(one, smoking, day(on)))).toEqual([28_350, 28_350, 0]);
  });

  it('sums its own route, or all medical routes together', () => {
    const today = day('2026-03-10');
    expect([
      sumInWindow(history, smoking, today),
      sumInWindow(history, medical, today),
      sumInWindow(history, { ...medical, route: 'ORAL' }, today),
    ]).toEqual([amount('42.525'), amount('15000'), amount('6000')]);
  });

  it('releases by day, earliest first', () => {
    const mixed = [dispensed('2026-03-08', '1'), dispensed('2026-02-05', '2'), dispensed('2026-03-08', '3')];
    expect(listReleases(mixed, smoking, day('2026-03-10'))).toEqual([
      { on: '2026-03-12', amount: amount('2') },
      { on: '2026-04-12', amount: amount('4') },
    ]);
  });

  it('gives back exactly what it holds, and is empty after the last release', () => {
    const entry = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 50_000 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), entries => {
        const today = day('2026-03-10');
        const list = entries.map(([ago, mg]) => dispensed(addDays(today, -ago), '1', { amount: mg as Amount }));
        const releases = listReleases(list, smoking, today);
        const back = releases.reduce((sum, release) => sum + release.amount, 0);
        const after = releases.map((release, index) => {
          const still = releases.slice(index + 1).reduce((sum, later) => sum + later.amount, 0);
          return sumInWindow(list, smoking, release.on) === still;
        });
        expect([back, after.every(Boolean)]).toEqual([sumInWindow(list, smoking, today), true]);
      }),
    );
  });
});

describe('computeDispensable', () => {
  it('finds what section 8 says of P1 at T0', () => {
    expect(computeDispensable(snapshot, rules, day('2026-03-10'))).toEqual({
      orders: [
        { orderId: 'O-1', dispensable: amount('15500') },
        { orderId: 'O-2', dispensable: amount('8000') },
        { orderId: 'O-3', dispensable: amount('4200') },
        { orderId: 'O-5', dispensable: amount('28.350') },
      ],
      aggregate: amount('9500'),
    });
  });

  it('finds what TV15 says after the first release', () => {
    const now = at('2026-04-14T10:00:00-04:00');
    const local = computeDispensable(vectorSnapshot('PTEST0001', now), rules, day('2026-04-14'));
    expect([local?.orders[0], local?.aggregate]).toEqual([
      { orderId: 'O-1b', dispensable: amount('24500') },
      amount('18500'),
    ]);
  });

  it('takes holds off the route and off the aggregate', () => {
    const holds = [{ holdId: 'H-1', route: 'EDIBLE', amount: amount('200'), unit: 'ug_thc' }] as const;
    const local = computeDispensable({ ...snapshot, holds }, rules, day('2026-03-10'));
    expect([local?.orders[2]?.dispensable, local?.orders[0]?.dispensable, local?.aggregate]).toEqual([
      amount('4000'),
      amount('15500'),
      amount('9300'),
    ]);
  });

  it('never goes above the legal cap, nor below nothing', () => {
    const orders = snapshot.orders
      .slice(0, 1)
      .map(order => ({ ...order, total: amount('90000'), remaining: amount('81000') }));
    expect(
      computeDispensable({ ...snapshot, orders, history: [] }, rules, day('2026-03-10'))?.orders[0]?.dispensable,
    ).toBe(amount('24500'));
    const overdrawn = { ...snapshot, history: [dispensed('2026-03-01', '99')] };
    expect(computeDispensable(overdrawn, rules, day('2026-03-10'))?.orders[3]?.dispensable).toBe(0);
  });

  it('bounds low-THC by its order alone', () => {
    const [oral] = snapshot.orders.slice(1);
    if (oral === undefined) throw new Error('The fixture lost its orders');
    const orders = [{ ...oral, orderType: 'LOW_THC', unit: 'ug_cbd', remaining: amount('50000') } as const];
    expect(computeDispensable({ ...snapshot, orders, aggregate: null }, rules, day('2026-03-10'))).toEqual({
      orders: [{ orderId: 'O-2', dispensable: amount('50000') }],
      aggregate: null,
    });
  });

  it('says nothing without history', () => {
    expect(computeDispensable({ ...snapshot, history: null }, rules, day('2026-03-10'))).toBeNull();
  });
});

it('opens an order from its first through its last day', () => {
  const open = snapshot.orders.filter(order => order.orderId === 'O-5');
  const days = ['2026-03-07', '2026-03-08', '2026-04-11', '2026-04-12'];
  expect(open.flatMap(order => days.map(on => isOpenOn(order, day(on))))).toEqual([false, true, true, false]);
  expect(open.map(order => isOpenOn({ ...order, isOpen: false }, day('2026-03-08')))).toEqual([false]);
});

it('uses the order that ends first, and of two that end together the one whose name comes first', () => {
  const [one] = snapshot.orders;
  if (one === undefined) throw new Error('The fixture lost its orders');
  const listed = [
    { ...one, orderId: 'B', endsOn: day('2026-04-11') },
    { ...one, orderId: 'C', endsOn: day('2026-04-10') },
    { ...one, orderId: 'A', endsOn: day('2026-04-11') },
    { ...one, orderId: 'A', endsOn: day('2026-04-11') },
  ];
  expect(listed.toSorted(compareByEnd).map(order => order.orderId)).toEqual(['C', 'A', 'A', 'B']);
});

/**
 * A window counts dates of the registry's calendar, so a day of 23 or 25 hours is a day like any other, and so is the one
 * that only leap years have.
 */
describe.each([
  ['the short day of spring', '2026-03-08', '2026-04-11', '2026-04-12', '2026-05-16', '2026-05-17'],
  ['the long day of autumn', '2026-11-01', '2026-12-05', '2026-12-06', '2027-01-09', '2027-01-10'],
  ['the leap day', '2028-02-29', '2028-04-03', '2028-04-04', '2028-05-08', '2028-05-09'],
  ['the day before a leap day that is not', '2027-02-28', '2027-04-03', '2027-04-04', '2027-05-08', '2027-05-09'],
] as const)('what is dispensed on %s', (_, on, last35, release35, last70, release70) => {
  const smoked = dispensed(on, '1');
  const eaten = dispensed(on, '1', { orderType: 'MEDICAL', route: 'EDIBLE', unit: 'ug_thc' });
  const edible = { orderType: 'MEDICAL', route: 'EDIBLE', windowDays: 70 } as const;

  it('counts through its 35th day when smoked, and through its 70th otherwise', () => {
    expect([last35, release35].map(then => sumInWindow([smoked], smoking, day(then)))).toEqual([1_000, 0]);
    expect([last70, release70].map(then => sumInWindow([eaten], edible, day(then)))).toEqual([1_000, 0]);
    expect([last70, release70].map(then => sumInWindow([eaten], medical, day(then)))).toEqual([1_000, 0]);
  });

  it('is released on the day after', () => {
    expect([listReleases([smoked], smoking, day(on)), listReleases([eaten], edible, day(on))]).toEqual([
      [{ on: release35, amount: 1_000 }],
      [{ on: release70, amount: 1_000 }],
    ]);
  });

  it('is foretold to come back on that day', () => {
    const [order] = snapshot.orders.filter(each => each.orderId === 'O-5');
    if (order === undefined) throw new Error('The fixture lost its orders');
    const span = { startsOn: day(on), endsOn: addDays(day(on), 200) };
    const sums = { remaining: amount('90'), total: amount('90'), dispensableToday: amount('69.875') };
    const orders = [{ ...order, ...span, ...sums }];
    const registry = { ...snapshot, registryDay: day(on), orders, aggregate: null, history: [smoked] };
    expect(forecastAllotments(registry, [], rules, day(on))?.map(({ again }) => again)).toEqual([
      { on: release35, amount: amount('70.875') },
    ]);
  });
});

it.each([
  ['2026-03-08T04:59:59Z', '2026-03-07'],
  ['2026-03-08T05:00:00Z', '2026-03-08'],
  ['2026-03-09T03:59:59Z', '2026-03-08'],
  ['2026-03-09T04:00:00Z', '2026-03-09'],
  ['2026-11-01T03:59:59Z', '2026-10-31'],
  ['2026-11-01T04:00:00Z', '2026-11-01'],
  ['2026-11-02T04:59:59Z', '2026-11-01'],
  ['2026-11-02T05:00:00Z', '2026-11-02'],
  ['2028-02-29T04:59:59Z', '2028-02-28'],
  ['2028-03-01T04:59:59Z', '2028-02-29'],
])('takes %s for %s of the registry, on days of 23, 24 and 25 hours', (instant, expected) => {
  expect(civilDateAt(at(instant), rules.registryZone)).toBe(expected);
});
