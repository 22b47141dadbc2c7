import { expect, it } from 'vitest';
import { paperAmount } from '../../../shared/documents/paper-amount';
import type { Amount } from '../../../shared/kernel/units';

const amount = (value: number) => value as Amount;

it('says milligrams of THC and CBD in groups of three, without zeros that say nothing', () => {
  expect([500_000, 21_950_000, 2_500, 0].map(value => paperAmount(amount(value), 'ug_thc', 'taken'))).toEqual([
    '500 mg',
    '21,950 mg',
    '2.5 mg',
    '0 mg',
  ]);
  expect(paperAmount(amount(1_000), 'ug_cbd', 'left')).toBe('1 mg');
});

it('says smoking form in grams and ounces, and never less taken or more left than it is', () => {
  expect([3_500, 28_350, 70_875].map(value => paperAmount(amount(value), 'mg_smoking', 'left'))).toEqual([
    '3.5 g (0.12 oz)',
    '28.35 g (1.00 oz)',
    '70.875 g (2.50 oz)',
  ]);
  expect([3_500, 28_350].map(value => paperAmount(amount(value), 'mg_smoking', 'taken'))).toEqual([
    '3.5 g (0.13 oz)',
    '28.35 g (1.00 oz)',
  ]);
});
