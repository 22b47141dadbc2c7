import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../shared/kernel/units';
import { compareWitness } from '../../../shared/sync/witness';

const uses = (one: number, other: number) => [
  { orderId: 'O-1', dispensed: one as Amount },
  { orderId: 'O-3', dispensed: other as Amount },
];
const counted = [
  { orderId: 'O-1', amount: 850 as Amount },
  { orderId: 'O-1', amount: 850 as Amount },
  { orderId: 'O-3', amount: 100 as Amount },
];

describe('the allotment as a witness', () => {
  it('has fallen when every order grew by at least what the sale counts against it', () => {
    expect(compareWitness(uses(9_000, 0), uses(10_700, 100), counted)).toBe('fell');
  });

  it('is unchanged when one of the orders did not grow enough', () => {
    expect(compareWitness(uses(9_000, 0), uses(10_699, 100), counted)).toBe('unchanged');
    expect(compareWitness(uses(9_000, 0), uses(9_000, 0), counted)).toBe('unchanged');
  });

  it('is unchanged where other sales account for the growth, and has fallen where they leave room for the sale', () => {
    const others = [
      { orderId: 'O-1', amount: 1_000 as Amount },
      { orderId: 'O-1', amount: 700 as Amount },
    ];
    expect(compareWitness(uses(9_000, 0), uses(10_700, 100), counted, others)).toBe('unchanged');
    expect(compareWitness(uses(9_000, 0), uses(12_399, 100), counted, others)).toBe('unchanged');
    expect(compareWitness(uses(9_000, 0), uses(12_400, 100), counted, others)).toBe('fell');
  });

  it.each([
    ['nothing was seen before', null, uses(0, 0), counted],
    ['the sale counts nothing', uses(0, 0), uses(0, 0), []],
    ['an order is gone', uses(0, 0), uses(0, 0).slice(1), counted],
  ])('cannot say where %s', (_, before, after, goods) => {
    expect(compareWitness(before, after, goods)).toBe('unavailable');
  });
});
