import { expect, it } from 'vitest';
import { roundQuantities } from '../../../../electron/biotrack/sandbox/round-quantities';

it('rounds quantities and weights half up, wherever they are, and nothing else', () => {
  expect(
    roundQuantities({
      price: '1.005',
      data: [{ quantity: '0.335' }, { quantity: '0.334' }, { quantity: '2' }, { quantity: null }],
      inventory: [{ med_usable_weight: '3.549', remaining_quantity: '12.00', usable_weight: 'heavy' }],
    }),
  ).toEqual({
    price: '1.005',
    data: [{ quantity: '0.34' }, { quantity: '0.33' }, { quantity: '2' }, { quantity: null }],
    inventory: [{ med_usable_weight: '3.55', remaining_quantity: '12.00', usable_weight: 'heavy' }],
  });
});
