import { expect, it } from 'vitest';
import { findMismatches } from '../../../shared/compliance/mismatch';
import { amount, floridaRules, t0, vectorSnapshot } from '../../support/vectors';

const snapshot = vectorSnapshot('PTEST0001', t0);
const lower = snapshot.orders.map(order =>
  order.orderId === 'O-1' ? { ...order, dispensableToday: amount('12000') } : order,
);

it('agrees with the registry of the test vectors', () => {
  expect(findMismatches(snapshot, floridaRules())).toEqual([]);
});

it('TV44 says by how much the registry differs', () => {
  expect(findMismatches({ ...snapshot, orders: lower }, floridaRules())).toEqual([
    {
      code: 'ALLOTMENT_MISMATCH',
      orderId: 'O-1',
      route: 'INHALATION',
      requested: amount('15500'),
      available: amount('12000'),
      unit: 'ug_thc',
    },
  ]);
});

it('compares the aggregate as well', () => {
  const aggregate = { unit: 'ug_thc', cap: amount('24500'), windowDays: 70, dispensableToday: amount('9501') } as const;
  expect(findMismatches({ ...snapshot, aggregate }, floridaRules())).toEqual([
    { code: 'ALLOTMENT_MISMATCH', requested: amount('9500'), available: amount('9501'), unit: 'ug_thc' },
  ]);
});

it('keeps quiet up to the tolerance, and without history', () => {
  expect(findMismatches({ ...snapshot, orders: lower }, floridaRules({ mismatchTolerance: amount('3500') }))).toEqual(
    [],
  );
  expect(findMismatches({ ...snapshot, orders: lower, history: null }, floridaRules())).toEqual([]);
});
