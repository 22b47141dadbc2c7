import { expect, it } from 'vitest';
import { digitPairs, moduleDots } from '../../../../electron/devices/printer/code-128-fit';

it('takes the widest module that leaves room for the quiet zones', () => {
  expect([32, 42, 48].map(columns => moduleDots('0001000000000029', columns))).toEqual([2, 3, 3]);
});

it('gives the pairs as numbers (hardware.md, P19)', () => {
  expect(digitPairs('1234567890123456')).toEqual([0x0c, 0x22, 0x38, 0x4e, 0x5a, 0x0c, 0x22, 0x38]);
});
