import { expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import { moneyBack, owedCents, returnsCash } from '../../../shared/undo/undo-money';

const cents = (value: number): Cents => value as Cents;
const split = {
  tenders: [
    { kind: 'cash' as const, amountCents: cents(10_000) },
    { kind: 'debit' as const, amountCents: cents(3000), reference: 'A' },
  ],
  changeCents: cents(1000),
  returned: [],
};

it('gives the card back what it was charged, and the rest as cash', () => {
  expect([moneyBack(split, cents(2000)), moneyBack(split, cents(5000)), moneyBack(split, cents(12_000))]).toEqual([
    [{ number: 2, kind: 'debit', amountCents: 2000 }],
    [
      { number: 1, kind: 'cash', amountCents: 2000 },
      { number: 2, kind: 'debit', amountCents: 3000 },
    ],
    [
      { number: 1, kind: 'cash', amountCents: 9000 },
      { number: 2, kind: 'debit', amountCents: 3000 },
    ],
  ]);
});

it('goes on where the undoing before stopped', () => {
  const returned = [{ number: 2, amountCents: cents(2500) }];
  expect(moneyBack({ ...split, returned }, cents(1000))).toEqual([
    { number: 1, kind: 'cash', amountCents: 500 },
    { number: 2, kind: 'debit', amountCents: 500 },
  ]);
});

it('moves nothing for nothing, and nothing twice', () => {
  const returned = [{ number: 2, amountCents: cents(2500) }];
  expect([
    moneyBack(split, cents(0)),
    owedCents(2500, returned),
    owedCents(3000, returned),
    owedCents(1000, returned),
  ]).toEqual([[], 0, 500, 0]);
});

it('may take cash as long as cash was kept and has not all gone back; a card alone never does', () => {
  const [cash, debit] = split.tenders;
  const paidWith = (...tenders: (typeof split.tenders)[number][]) => ({ ...split, tenders });
  if (cash === undefined || debit === undefined) throw new Error('It was paid with two.');
  expect([
    returnsCash(split),
    returnsCash({ ...split, returned: [{ number: 1, amountCents: cents(9000) }] }),
    returnsCash(paidWith(cash)),
    returnsCash({ ...paidWith(debit), changeCents: cents(0) }),
    returnsCash({ ...paidWith(), changeCents: cents(0) }),
  ]).toEqual([true, false, true, false, false]);
});
