import { expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import { computeTax, taxClassOf } from '../../../shared/tax/tax';
import { tShirt } from '../../support/items';
import { vectorItem } from '../../support/vectors';

const cents = (value: number) => value as Cents;

it('TV45 exempts medical goods, taxes merchandise, and taxes devices unless the store may exempt them', () => {
  const off = { medical: 0, device: 750, merchandise: 750 };
  const on = { medical: 0, device: 0, merchandise: 750 };
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
  const rates = { medical: 0, device: 0, merchandise: 50 };
  expect([computeTax(cents(100), 'merchandise', rates), computeTax(cents(99), 'merchandise', rates)]).toEqual([1, 0]);
});

it('gives each class its own rate', () => {
  const rates = { medical: 0, device: 600, merchandise: 750 };
  expect([computeTax(cents(1_000), 'device', rates), computeTax(cents(1_000), 'merchandise', rates)]).toEqual([60, 75]);
});

it('classes what the shelf holds', () => {
  expect([vectorItem('B1'), vectorItem('D1'), tShirt()].map(taxClassOf)).toEqual(['medical', 'device', 'merchandise']);
});
