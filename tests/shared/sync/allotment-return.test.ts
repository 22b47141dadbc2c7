import { expect, it } from 'vitest';
import type { Amount } from '../../../shared/kernel/units';
import { isAllotmentBack } from '../../../shared/sync/allotment-return';

const use = (orderId: string, dispensed: number) => ({ orderId, dispensed: dispensed as Amount });
const counted = (orderId: string, amount: number) => ({ orderId, amount: amount as Amount });
const facts = {
  before: [use('O-1', 10_700), use('O-3', 100)],
  now: [use('O-1', 9_000), use('O-3', 0)],
  given: [counted('O-1', 850), counted('O-1', 850), counted('O-3', 100)],
  soldSince: [],
};

it('is back once every order counts less by the whole amount', () => {
  expect([
    isAllotmentBack(facts),
    isAllotmentBack({ ...facts, now: [use('O-1', 9_850), use('O-3', 0)] }),
    isAllotmentBack({ ...facts, now: [use('O-1', 9_000), use('O-3', 100)] }),
  ]).toEqual([true, false, false]);
});

it('is back also where the patient has bought again since', () => {
  const now = [use('O-1', 9_850), use('O-3', 0)];
  expect(isAllotmentBack({ ...facts, now, soldSince: [counted('O-1', 850)] })).toBe(true);
});

it('expects nothing of an order that has ended, and believes nothing of one it did not see before', () => {
  expect([
    isAllotmentBack({ ...facts, now: [use('O-1', 9_000)] }),
    isAllotmentBack({ ...facts, before: [use('O-1', 10_700)] }),
  ]).toEqual([true, false]);
});
