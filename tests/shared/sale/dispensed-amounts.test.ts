import { expect, it } from 'vitest';
import { dispensedAmounts } from '../../../shared/sale/dispensed-amounts';

const line = {
  orderType: 'MEDICAL',
  route: 'EDIBLE',
  quantity: 200,
  counted: { amount: 100_000, unit: 'ug_thc' },
} as const;

it('adds up what was counted against each route of each order', () => {
  const smoking = {
    orderType: 'SMOKING',
    route: 'SMOKING',
    quantity: 100,
    counted: { amount: 3_500, unit: 'mg_smoking' },
  } as const;
  const inhaled = { ...line, route: 'INHALATION', quantity: 100 } as const;
  expect(
    dispensedAmounts([line, smoking, inhaled, { ...line, quantity: 100, counted: { amount: 50_000, unit: 'ug_thc' } }]),
  ).toEqual([
    { orderType: 'MEDICAL', route: 'EDIBLE', unit: 'ug_thc', amount: 150_000, quantity: 300 },
    { orderType: 'SMOKING', route: 'SMOKING', unit: 'mg_smoking', amount: 3_500, quantity: 100 },
    { orderType: 'MEDICAL', route: 'INHALATION', unit: 'ug_thc', amount: 100_000, quantity: 100 },
  ]);
});

it('keeps amounts of two units and of two orders apart', () => {
  const low = { ...line, orderType: 'LOW_THC', counted: { amount: 1, unit: 'ug_cbd' } } as const;
  expect(dispensedAmounts([line, low]).map(({ orderType, amount, unit }) => [orderType, amount, unit])).toEqual([
    ['MEDICAL', 100_000, 'ug_thc'],
    ['LOW_THC', 1, 'ug_cbd'],
  ]);
});

it('leaves out what no order counts', () => {
  expect(dispensedAmounts([{ ...line, orderType: null, route: null, counted: null }])).toEqual([]);
});
