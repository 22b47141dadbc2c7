import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf, countLines, findOrder } from '../../../shared/compliance/counting';
import type { RegistryOrder } from '../../../shared/compliance/registry';
import type { Amount, Quantity } from '../../../shared/kernel/units';
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

it('multiplies in whole micrograms, a share of one up', () => {
  const odd = vectorItem('B2', { medWeight: 333 as Amount });
  expect([amountOf(vectorItem('B2'), units(2)), amountOf(odd, 50 as Quantity), amountOf(odd, units(1))]).toEqual([
    amount('1700'),
    167,
    333,
  ]);
});

it('counts nothing for devices and for goods without a weight', () => {
  const counted = ['B7', 'D1'] as const;
  expect(counted.map(name => amountOf(vectorItem(name), units(1)))).toEqual([null, null]);
  expect(
    countLines(
      vectorFacts('PTEST0001', [
        ['B7', 1],
        ['D1', 1],
      ]),
      floridaRules(),
      today,
    ),
  ).toEqual([]);
});

it('never counts less than the goods hold', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 100_000 }), (medWeight, quantity) => {
      const counted = amountOf(vectorItem('B2', { medWeight: medWeight as Amount }), quantity as Quantity) ?? 0;
      const short = BigInt(counted) * 100n - BigInt(medWeight) * BigInt(quantity);
      expect(short >= 0n && short < 100n).toBe(true);
    }),
  );
});

it('looks for no order where the goods may not go by their route', () => {
  const [mismatched] = countLines(vectorFacts('PTEST0001', [['B1', 1, 'INHALATION']]), floridaRules(), today);
  expect(mismatched?.order).toBeNull();
});

it('takes the order that ends first, used up or not, and of equals the one that sorts first', () => {
  const [line] = vectorLines([['B2', 1]]);
  const [inhalation] = snapshot.orders;
  if (line === undefined || inhalation === undefined) throw new Error('The fixture lost its order');
  const order = (orderId: string, endsOn: string, changes: Partial<RegistryOrder> = {}) => ({
    ...inhalation,
    orderId,
    endsOn: day(endsOn),
    ...changes,
  });
  const found = (...orders: readonly RegistryOrder[]) => findOrder({ ...snapshot, orders }, line, today)?.orderId;
  expect(found(order('late', '2026-05-01'), order('used-up', '2026-03-20', { remaining: amount('0') }))).toBe(
    'used-up',
  );
  expect(found(order('b', '2026-05-01'), order('a', '2026-05-01'))).toBe('a');
  expect(found(order('ended', '2026-03-09'), order('closed', '2026-05-01', { isOpen: false }))).toBeUndefined();
  expect(found(order('other unit', '2026-05-01', { unit: 'ug_cbd' }))).toBeUndefined();
});
