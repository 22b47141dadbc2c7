import { expect, it } from 'vitest';
import { wireGoods, wireValidationLines } from '../../../electron/biotrack/wire-line';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { Cents, Quantity } from '../../../shared/kernel/units';

const line = {
  number: 1,
  barcode: '0001000000000029' as Barcode,
  quantity: 250 as Quantity,
  unitPriceCents: 4500 as Cents,
  orderType: 'MEDICAL',
  route: 'INHALATION',
} as const;

it('writes goods as decimal text', () => {
  expect(wireGoods(line)).toEqual({
    barcodeid: '0001000000000029',
    quantity: '2.5',
    price: '45.00',
    order_type: 'MEDICAL',
    route: 'INHALATION',
  });
});

it('leaves the route of a device out', () => {
  expect(wireGoods({ ...line, orderType: 'DEVICE', route: null })).not.toHaveProperty('route');
});

it('numbers the lines of a validation', () => {
  expect(wireValidationLines([line])).toEqual([{ line: 1, ...wireGoods(line) }]);
});
