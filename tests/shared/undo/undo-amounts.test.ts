import { expect, it } from 'vitest';
import type { Amount, Cents, Quantity } from '../../../shared/kernel/units';
import { correctedLine, type StandingLine, undoneLine } from '../../../shared/undo/undo-amounts';

const line: StandingLine & { unitPriceCents: Cents } = {
  number: 1,
  quantity: 300 as Quantity,
  unitPriceCents: 1000 as Cents,
  amountCents: 3000 as Cents,
  taxCents: 226 as Cents,
  counted: { orderId: 'O-1', amount: 2_550_000 as Amount, unit: 'ug_thc' },
};

it('gives a whole line back to the cent', () => {
  expect(undoneLine(line, line.quantity)).toEqual({
    number: 1,
    quantity: 300,
    amountCents: 3000,
    taxCents: 226,
    counted: line.counted,
  });
});

it('gives a part back by its share, half a cent up, and never promises a patient too much', () => {
  const odd = { ...line, counted: { orderId: 'O-1', amount: 1_000_000 as Amount, unit: 'ug_thc' as const } };
  expect([undoneLine(odd, 100 as Quantity), undoneLine({ ...odd, counted: null }, 75 as Quantity)]).toEqual([
    {
      number: 1,
      quantity: 100,
      amountCents: 1000,
      taxCents: 75,
      counted: { orderId: 'O-1', amount: 333_333, unit: 'ug_thc' },
    },
    { number: 1, quantity: 75, amountCents: 750, taxCents: 57, counted: null },
  ]);
});

it('gives back what a lower price would have saved, with its tax', () => {
  expect(correctedLine(line, 900 as Cents)).toEqual({
    number: 1,
    quantity: 300,
    amountCents: 300,
    taxCents: 23,
    counted: null,
  });
});

it('corrects downwards only', () => {
  expect([
    correctedLine(line, 1000 as Cents),
    correctedLine(line, 1001 as Cents),
    correctedLine(line, -1 as Cents),
  ]).toEqual([null, null, null]);
});

it('has no tax to give back of a line that cost nothing', () => {
  const free = { ...line, amountCents: 0 as Cents, taxCents: 0 as Cents, unitPriceCents: 1 as Cents };
  expect(correctedLine(free, 0 as Cents)).toMatchObject({ amountCents: 0, taxCents: 0 });
});
