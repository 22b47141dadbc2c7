import { expect, it } from 'vitest';
import type { Cents, Instant } from '../../../shared/kernel/units';
import { blind, type TillReport } from '../../../shared/till/till-report';

const cents = (value: number) => value as Cents;
const report: TillReport = {
  ...{ kind: 'X', sessionId: 't', terminalId: 'REG-2', zNumber: null, openedAt: 0 as Instant, openedBy: 'Ana' },
  ...{
    at: 9 as Instant,
    by: 'Ana',
    movements: [],
    counts: [],
    overShortCents: null,
    explanation: '',
    approvedBy: null,
  },
  ...{ unsettled: [], openIncidents: 0, openUndoIncidents: 2, expectedCents: cents(22_345) },
  sales: {
    count: 3,
    discountCents: cents(1),
    subtotalCents: cents(2_344),
    taxCents: cents(1),
    totalCents: cents(2_345),
  },
  cash: {
    ...{ floatCents: cents(20_000), takenCents: cents(3_000), changeCents: cents(655), inCents: cents(10) },
    ...{ outCents: cents(6), dropCents: cents(4), reversedCents: cents(0), refundedCents: cents(0) },
  },
  paid: { cash: { count: 2, cents: cents(3_000) }, debit: { count: 1, cents: cents(77) } },
  givenBack: { cash: { count: 0, cents: cents(0) }, debit: { count: 0, cents: cents(0) } },
  ...{ voids: 1, refunds: 2, corrections: 4, noSales: 3 },
};

it('hides from whoever counts blind all that tells what should be in the drawer', () => {
  expect(blind(report)).toEqual({
    ...{
      kind: 'X',
      sessionId: 't',
      terminalId: 'REG-2',
      zNumber: null,
      openedAt: 0,
      openedBy: 'Ana',
      at: 9,
      by: 'Ana',
    },
    ...{ movements: [], counts: [], overShortCents: null, explanation: '', approvedBy: null, unsettled: [] },
    ...{
      openIncidents: 0,
      openUndoIncidents: 2,
      sales: { count: 3 },
      voids: 1,
      refunds: 2,
      corrections: 4,
      noSales: 3,
    },
    cash: { floatCents: 20_000, inCents: 10, outCents: 6, dropCents: 4 },
  });
});
