import { describe, expect, it } from 'vitest';
import { amountOf, countLines, findOrder } from '../../../shared/compliance/counting';
import type { RegistryOrder } from '../../../shared/compliance/registry';
import {
  amount,
  day,
  floridaRules,
  t0,
  units,
  vectorFacts,
  vectorItem,
  vectorLines,
  vectorSnapshot,
} from '../../support/vectors';

const today = day('2026-03-10');
const snapshot = vectorSnapshot('PTEST0001', t0);
const oral = snapshot.orders.find(order => order.orderId === 'O-2');

function orders(...changes: readonly Partial<RegistryOrder>[]) {
  if (oral === undefined) throw new Error('The vectors lost O-2');
  return { ...snapshot, orders: changes.map(change => ({ ...oral, ...change })) };
}

function idFor(registry: typeof snapshot, item = vectorItem('B3')): string | undefined {
  const [line] = vectorLines([[item, 1]]);
  return line === undefined ? undefined : findOrder(registry, line, today)?.orderId;
}

describe('goods that count nothing, whatever weight they came with', () => {
  const device = vectorItem('D1', { medWeight: amount('5'), unit: 'ug_thc' });
  const unclassified = vectorItem('B3', { orderType: null });
  const unitless = vectorItem('B3', { unit: null });

  it('are devices, and goods without a unit', () => {
    expect([device, unitless].map(item => amountOf(item, units(1)))).toEqual([null, null]);
  });

  it('are left out of the count, as are goods that the state did not classify', () => {
    const lines = vectorLines([
      [device, 1],
      [unclassified, 1],
      [unitless, 1],
      ['B3', 1],
    ]);
    const counted = countLines(vectorFacts('PTEST0001', [], { lines }), floridaRules(), today);
    expect(counted.map(({ line, amount: counts, order }) => [line.number, counts, order?.orderId])).toEqual([
      [4, amount('600'), 'O-2'],
    ]);
  });
});

describe('the order of a line', () => {
  it('is of its own order type, also where another type goes by the same route', () => {
    const both = orders({ orderId: 'A', orderType: 'LOW_THC', endsOn: day('2026-03-11') }, { orderId: 'B' });
    expect(idFor(both)).toBe('B');
  });

  it('is of its own unit; goods whose unit is unknown take the order as it is', () => {
    const both = orders({ orderId: 'A', unit: 'ug_cbd', endsOn: day('2026-03-11') }, { orderId: 'B' });
    expect([idFor(both), idFor(both, vectorItem('B3', { unit: null }))]).toEqual(['B', 'A']);
  });

  it('is the one that ends first, and of two that end together the one with the lesser id, however they are listed', () => {
    const ends = day('2026-03-20');
    const [a, b, c] = [{ orderId: 'A', endsOn: ends }, { orderId: 'B', endsOn: ends }, { orderId: 'C' }];
    expect([orders(a, b, c), orders(c, b, a), orders(b, c, a)].map(registry => idFor(registry))).toEqual([
      'A',
      'A',
      'A',
    ]);
  });
});
