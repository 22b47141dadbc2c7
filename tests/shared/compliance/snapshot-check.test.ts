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

  it('lets the registry keep more back than its sums say', () => {
    expect(
      checkSnapshot(withFirstOrder({ remaining: amount('100'), dispensableToday: amount('0') }), 'PTEST0001').ok,
    ).toBe(true);
  });
});
