import { expect, it } from 'vitest';
import { monthNamed, monthPattern } from '../../../shared/time/month-names';

it.each([
  ['May', '5'],
  ['mayo', '5'],
  ['SEPT', '9'],
  ['ene', '1'],
  ['diciembre', '12'],
  ['mardi', ''],
])('reads %s as month %s', (word, month) => {
  expect(monthNamed(word)).toBe(month);
});

it('takes the whole name before its beginning', () => {
  expect(new RegExp(monthPattern, 'i').exec('Mayo 1984')?.[0]).toBe('Mayo');
});
