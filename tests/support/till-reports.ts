import type { Cents, Instant } from '../../shared/kernel/units';
import type { TillReport } from '../../shared/till/till-report';
import { later, t0 } from './store';

const cents = (value: number) => value as Cents;

/** A drawer of $200 with two sales, one drop and one refund of a refused sale; its X. */
export function aTillReport(changes: Partial<TillReport> = {}): TillReport {
  return {
    ...{ kind: 'X', sessionId: 'till-1', terminalId: 'REG-2', zNumber: null, openedAt: t0, openedBy: 'Ana Ruiz' },
    ...{
      at: later(3_600_000),
      by: 'Ana Ruiz',
      voids: 0,
      refunds: 0,
      corrections: 0,
      noSales: 1,
      counts: [],
      overShortCents: null,
    },
    ...{ explanation: '', approvedBy: null, openIncidents: 1, openUndoIncidents: 2, expectedCents: cents(19_270) },
    sales: {
      ...{ count: 2, discountCents: cents(100), subtotalCents: cents(4_000), taxCents: cents(300) },
      totalCents: cents(4_300),
    },
    cash: {
      ...{ floatCents: cents(20_000), takenCents: cents(5_000), changeCents: cents(700), inCents: cents(0) },
      ...{ outCents: cents(0), dropCents: cents(5_000), reversedCents: cents(30), refundedCents: cents(0) },
    },
    paid: { cash: { count: 2, cents: cents(5_000) }, debit: { count: 0, cents: cents(0) } },
    givenBack: { cash: { count: 1, cents: cents(30) }, debit: { count: 0, cents: cents(0) } },
    movements: [
      {
        ...{ kind: 'drop', reason: 'safe', note: 'bag 7', amountCents: cents(5_000), at: later(1_800_000) },
        ...{ by: 'Ana Ruiz', approvedBy: null },
      },
    ],
    unsettled: [
      {
        ...{
          saleId: 'sale-1',
          op: 'dispense',
          localRef: 'REG-2-000001-7K3QX',
          soldAt: later(60_000),
          totalCents: cents(4_300),
        },
        ...{ state: 'unknown', isOfSession: false },
      },
    ],
    ...changes,
  };
}

/** The same drawer, closed a dollar short at the second count. */
export function aZReport(): TillReport {
  const count = (number: number, counted: number) => ({
    ...{
      number,
      at: later(3_500_000) as Instant,
      by: 'Ana Ruiz',
      countedCents: cents(counted),
      expectedCents: cents(19_270),
    },
    pieces: [
      { cents: 10_000, pieces: 1 },
      { cents: 1, pieces: counted - 10_000 },
    ],
  });
  return aTillReport({
    ...{ kind: 'Z', zNumber: 12, counts: [count(1, 18_000), count(2, 19_170)], overShortCents: cents(-100) },
    ...{ explanation: 'A dollar is missing', approvedBy: 'Lee Chen' },
  });
}
