import { expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import { type CashFlow, expectedCash, overShort } from '../../../shared/till/cash-flow';

const flow = {
  ...{ floatCents: 20_000, takenCents: 8_000, changeCents: 750, inCents: 1_000, outCents: 200, dropCents: 5_000 },
  ...{ reversedCents: 30, refundedCents: 4 },
} as CashFlow;

it('is the float and what came, less what went', () => {
  expect(expectedCash(flow)).toBe(23_016);
});

it.each([
  ...(['floatCents', 'takenCents', 'inCents'] as const).map(name => [name, 1] as const),
  ...(['changeCents', 'outCents', 'dropCents', 'reversedCents', 'refundedCents'] as const).map(
    name => [name, -1] as const,
  ),
])('moves with %s by %i cent for each cent', (name, by) => {
  expect(expectedCash({ ...flow, [name]: flow[name] + 100 }) - expectedCash(flow)).toBe(by * 100);
});

it('says what is over as more than nothing, and what is short as less', () => {
  const of = (counted: number) => overShort(counted as Cents, 1_000 as Cents);
  expect([of(1_200), of(1_000), of(995)]).toEqual([200, 0, -5]);
});
