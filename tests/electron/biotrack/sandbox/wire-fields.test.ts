import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  hasRouteUnlessDevice,
  ident16,
  invalidParameters,
  nonce,
  precisionReasons,
  quantity,
  transactionNumber,
} from '../../../../electron/biotrack/sandbox/wire-fields';

const accepts = (schema: z.ZodType, values: readonly unknown[]) => values.map(value => schema.safeParse(value).success);

it('takes barcodes and quantities as text only', () => {
  expect(accepts(ident16, ['0001000000000029', 1000000000029, '1', '000100000000002x'])).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(accepts(quantity, ['2', '0.01', '0.333', '0', '0.00', '-1', '1e2', 2])).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

it('takes a nonce of 16 to 64 plain characters', () => {
  expect(accepts(nonce, ['a'.repeat(15), 'a'.repeat(16), 'a'.repeat(65), 'a b'.repeat(8)])).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

it('takes a transaction number as a number or as its digits', () => {
  expect([transactionNumber.parse(650098), transactionNumber.parse('650098')]).toEqual([650098, 650098]);
  expect(accepts(transactionNumber, [-1, 'x', 1.5])).toEqual([false, false, false]);
});

it('wants a route for everything but a device', () => {
  expect([
    hasRouteUnlessDevice({ order_type: 'DEVICE' }),
    hasRouteUnlessDevice({ order_type: 'DEVICE', route: 'ORAL' }),
    hasRouteUnlessDevice({ order_type: 'MEDICAL', route: null }),
    hasRouteUnlessDevice({ order_type: 'MEDICAL', route: 'ORAL' }),
  ]).toEqual([true, false, false, true]);
});

it('names the line and the field that is too fine', () => {
  expect(
    precisionReasons([
      { line: 2, quantity: '0.333', price: '1.005' },
      { line: 3, quantity: '1.00', price: '9' },
    ]),
  ).toEqual([
    { code: 'PRECISION', line: 2, message: 'quantity has more than 2 decimals' },
    { code: 'PRECISION', line: 2, message: 'price has more than 2 decimals' },
  ]);
});

it('tells which field is wrong without repeating its value', () => {
  const { error } = z.strictObject({ card_id: z.string().max(3) }).safeParse({ card_id: 'PTEST0001' });
  if (error === undefined) throw new Error('the schema took it');
  const text = JSON.stringify(invalidParameters(1, error));
  expect([text.includes('PARAM_INVALID'), text.includes('card_id'), text.includes('PTEST')]).toEqual([
    true,
    true,
    false,
  ]);
});
