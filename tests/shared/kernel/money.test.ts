import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatScaled } from '../../../shared/kernel/decimal';
import { parseMoney } from '../../../shared/kernel/money';
import { err, ok } from '../../../shared/kernel/result';

it.each([
  ['100', 10_000],
  ['100.5', 10_050],
  ['1,234.50', 123_450],
  ['$20', 2_000],
  [' 0.05 ', 5],
  ['0', 0],
  ['1,000,000', 100_000_000],
])('reads %j as %i cents', (text, cents) => {
  expect(parseMoney(text)).toEqual(ok(cents));
});

it.each([
  '12,5,0',
  '1e309',
  '',
  ' ',
  '1.234',
  '-5',
  '12,50',
  '1,23',
  ',100',
  '100,',
  '1.2.3',
  '$',
  '0x10',
  'NaN',
  '1000000.01',
  '99999999999',
])('refuses %j (E-PAY-01)', text => {
  expect(parseMoney(text)).toEqual(err('malformed'));
});

it('reads back every amount that a till can show', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), cents => {
      const [whole = '', fraction = ''] = formatScaled(cents, 2).split('.');
      const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
      expect(parseMoney(grouped)).toEqual(ok(cents));
    }),
  );
});
