import { describe, expect, it } from 'vitest';
import type { RegistryOrder } from '../../../shared/compliance/registry';
import { checkSnapshot } from '../../../shared/compliance/snapshot-check';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import type { Amount } from '../../../shared/kernel/units';
import { amount, day, t0, vectorSnapshot } from '../../support/vectors';

const snapshot = vectorSnapshot('PTEST0001', t0);
const unusable = err(appError('E-LIM-02'));
const withFirstOrder = (changes: Partial<RegistryOrder>) => ({
  ...snapshot,
  orders: snapshot.orders.map((order, index) => (index === 0 ? { ...order, ...changes } : order)),
});

it('passes a sound answer on as it is', () => {
  expect(checkSnapshot(snapshot, 'PTEST0001')).toEqual(ok(snapshot));
});

it('uses nothing of an answer about somebody else (E-PAT-07)', () => {
  expect(checkSnapshot(snapshot, 'PTEST0003')).toEqual(err(appError('E-PAT-07')));
});

describe('amounts that cannot be sold by (E-LIM-02)', () => {
  it.each([
    ['negative', { remaining: -1 as Amount, dispensableToday: -1 as Amount }],
    ['more precise than a thousandth', { dispensableToday: 0.5 as Amount }],
    ['not numbers', { total: Number.NaN as Amount }],
    ['more left than was ordered', { remaining: amount('24500'), dispensed: amount('9000') }],
    ['more today than is left', { dispensableToday: amount('15500.001') }],
    ['in the wrong unit', { unit: 'mg_smoking' }],
    ['smoked on a medical order', { route: 'SMOKING' }],
    ['without a window', { windowDays: 0 }],
    ['of an order that ends before it starts', { endsOn: day('2026-01-31') }],
    ['of the same order twice', { orderId: 'O-2' }],
    ['at odds with what was dispensed', { remaining: amount('15499.999'), dispensableToday: amount('0') }],
    [
      'left on an order that is overdrawn',
      { dispensed: amount('24501'), remaining: amount('1'), dispensableToday: amount('0') },
    ],
  ] as const satisfies readonly (readonly [string, Partial<RegistryOrder>])[])(
    'refuses amounts that are %s',
    (_, changes) => {
      expect(checkSnapshot(withFirstOrder(changes), 'PTEST0001')).toEqual(unusable);
    },
  );

  it('refuses medical orders without an aggregate, and an aggregate above its cap', () => {
    const aggregate = {
      unit: 'ug_thc',
      cap: amount('24500'),
      windowDays: 70,
      dispensableToday: amount('24501'),
    } as const;
    expect([
      checkSnapshot({ ...snapshot, aggregate: null }, 'PTEST0001'),
      checkSnapshot({ ...snapshot, aggregate }, 'PTEST0001'),
    ]).toEqual([unusable, unusable]);
    const windowless = { ...aggregate, dispensableToday: amount('0'), windowDays: 0 };
    expect(checkSnapshot({ ...snapshot, aggregate: windowless }, 'PTEST0001')).toEqual(unusable);
    const smokingOnly = {
      ...snapshot,
      aggregate: null,
      orders: snapshot.orders.filter(order => order.orderType === 'SMOKING'),
    };
    expect(checkSnapshot(smokingOnly, 'PTEST0001')).toEqual(ok(smokingOnly));
  });

  it('refuses a history or a hold that is negative, and does without a history', () => {
    const history = (snapshot.history ?? []).map(entry => ({ ...entry, amount: -1 as Amount }));
    const holds = [{ holdId: 'H-1', route: 'EDIBLE', amount: -1 as Amount, unit: 'ug_thc' }] as const;
    expect([
      checkSnapshot({ ...snapshot, history }, 'PTEST0001'),
      checkSnapshot({ ...snapshot, holds }, 'PTEST0001'),
    ]).toEqual([unusable, unusable]);
    expect(checkSnapshot({ ...snapshot, history: null }, 'PTEST0001').ok).toBe(true);
  });

  it('lets the registry keep more back for today than its sums say', () => {
    expect(checkSnapshot(withFirstOrder({ dispensableToday: amount('0') }), 'PTEST0001').ok).toBe(true);
  });

  it('lets an order that is over or closed forfeit its rest, and one that is overdrawn have none', () => {
    const forfeited = { remaining: amount('100'), dispensableToday: amount('0') };
    const nothing = amount('0');
    expect(
      [
        { ...forfeited, endsOn: day('2026-03-09') },
        { ...forfeited, isOpen: false },
        { ...forfeited, endsOn: day('2026-03-10') },
        { dispensed: amount('24501'), remaining: nothing, dispensableToday: nothing },
      ].map(changes => checkSnapshot(withFirstOrder(changes), 'PTEST0001').ok),
    ).toEqual([true, true, false, true]);
  });

  it('refuses a history of tomorrow, and one whose unit does not fit its route', () => {
    const refused = (changes: object) => {
      const history = (snapshot.history ?? []).map((entry, index) => (index === 0 ? { ...entry, ...changes } : entry));
      return checkSnapshot({ ...snapshot, history }, 'PTEST0001').ok;
    };
    expect(
      [
        { day: day('2026-03-10') },
        { day: day('2026-03-11') },
        { unit: 'mg_smoking' },
        { unit: 'ug_cbd' },
        { route: 'SMOKING' },
        { orderType: 'LOW_THC', unit: 'ug_cbd' },
      ].map(refused),
    ).toEqual([true, false, false, false, false, true]);
  });

  it('refuses a hold whose unit does not fit its route', () => {
    const withHold = (hold: object) =>
      checkSnapshot(
        { ...snapshot, holds: [{ holdId: 'H-1', route: 'EDIBLE', amount: amount('1'), unit: 'ug_thc', ...hold }] },
        'PTEST0001',
      ).ok;
    expect([withHold({}), withHold({ unit: 'mg_smoking' }), withHold({ route: 'SMOKING' })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
