import { expect, it } from 'vitest';
import { searched } from '../../../db/repositories/sale-search';

it('asks for nothing where nothing was typed that could be found', () => {
  expect([searched(''), searched('  '), searched('--')]).toEqual([null, null, null]);
});

it('looks for a number that was read out as it stands on the receipt, and for the same text everywhere else', () => {
  expect(searched(' 17 ')?.values).toEqual(['17', '17\u{10ffff}', '000017', '000017', '17', '17\u{10ffff}', '"17"*']);
  expect(searched('REG-2')?.values.slice(2, 4)).toEqual(['REG-2', 'REG-2']);
});
