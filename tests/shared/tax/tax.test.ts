import { expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import { computeTax, taxClassOf } from '../../../shared/tax/tax';
import { tShirt } from '../../support/items';
import { vectorItem } from '../../support/vectors';

const cents = (value: number) => value as Cents;

it('TV45 exempts medical goods, taxes merchandise, and taxes devices unless the store may exempt them', () => {
  const off = { merchandiseBp: 750, isDeviceExempt: false };
  const on = { merchandiseBp: 750, isDeviceExempt: true };
  const taxes = (rates: typeof off) => [
    computeTax(cents(1_800), 'medical', rates),
    computeTax(cents(2_000), 'merchandise', rates),
    computeTax(cents(1_500), 'device', rates),
  ];
  expect([taxes(off), taxes(on)]).toEqual([
    [0, 150, 113],
    [0, 150, 0],
  ]);
});

it('rounds half a cent up, and a little less down', () => {
  const rates = { merchandiseBp: 50, isDeviceExempt: false };
  expect([computeTax(cents(100), 'merchandise', rates), computeTax(cents(99), 'merchandise', rates)]).toEqual([1, 0]);
});

it('classes what the shelf holds', () => {
  expect([vectorItem('B1'), vectorItem('D1'), tShirt()].map(taxClassOf)).toEqual(['medical', 'device', 'merchandise']);
});
