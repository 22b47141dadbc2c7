import { expect, it } from 'vitest';
import { findMismatches } from '../../../shared/compliance/mismatch';
import type { RegistryHold, RegistryOrder } from '../../../shared/compliance/registry';
import { isWithinHours } from '../../../shared/compliance/store-hours';
import { computeDispensable } from '../../../shared/compliance/windows';
import { amount, day, floridaRules, t0, vectorSnapshot } from '../../support/vectors';

const today = day('2026-03-10');
const snapshot = vectorSnapshot('PTEST0001', t0);
const hold = (changes: Partial<RegistryHold>): RegistryHold => {
  return { holdId: 'H', route: 'ORAL', unit: 'ug_thc', amount: amount('100'), ...changes };
};

function left(holds: readonly RegistryHold[], orders: readonly RegistryOrder[] = snapshot.orders) {
  const local = computeDispensable({ ...snapshot, orders, holds }, floridaRules(), today);
  const oral = local?.orders.find(({ orderId }) => orderId === 'O-2')?.dispensable;
  return [oral, local?.aggregate];
}

it('keeps back what is held of the same route and unit, and nothing for a hold of another', () => {
  expect([left([]), left([hold({})]), left([hold({ unit: 'ug_cbd' })]), left([hold({ route: 'EDIBLE' })])]).toEqual([
    [amount('8000'), amount('9500')],
    [amount('7900'), amount('9400')],
    [amount('8000'), amount('9500')],
    [amount('8000'), amount('9400')],
  ]);
});

it('takes a hold off the balance of an order that no window limits', () => {
  const lowThc = snapshot.orders.map(order =>
    order.orderId === 'O-2' ? { ...order, orderType: 'LOW_THC' as const, route: 'SUBLINGUAL' as const } : order,
  );
  expect(left([hold({ route: 'SUBLINGUAL' })], lowThc)[0]).toBe(amount('7900'));
});

it('is closed while the store’s hours cannot be read, either of them', () => {
  const store = { zone: 'America/New_York', location: 'FL-0042', opens: '07:00', closes: '21:00' };
  const open = [store, { ...store, opens: '7 am' }, { ...store, closes: 'late' }].map(each =>
    isWithinHours({ now: t0, store: each }, floridaRules()),
  );
  expect(open).toEqual([true, false, false]);
});

it('compares no number that the registry did not send, nor one of an order that has not begun', () => {
  const later = snapshot.orders.map(order => ({ ...order, startsOn: day('2026-03-11') }));
  expect(findMismatches({ ...snapshot, aggregate: null }, floridaRules())).toEqual([]);
  expect(findMismatches({ ...snapshot, orders: later, history: null }, floridaRules())).toEqual([]);
});
