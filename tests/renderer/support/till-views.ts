import type { TillCountView, TillReportView, TillRulesView } from '../../../shared/ipc/till-views';
import { defaultTillPolicy } from '../../../shared/till/till-policy';
import { tenInTheMorning } from './views';

const { drawer, denominations, maxPieces, maxCents, dropAboveCents, movements } = defaultTillPolicy;

export function tillRules(change: Partial<TillRulesView> = {}): TillRulesView {
  return {
    ...{ drawer, denominations: [...denominations], maxPieces, maxCents, dropAboveCents },
    movements: JSON.parse(JSON.stringify(movements)),
    ...change,
  };
}

export function aCount(change: Partial<TillCountView> = {}): TillCountView {
  return {
    ...{ number: 1, at: tenInTheMorning, by: 'Ana Ruiz', countedCents: 21_900, expectedCents: 22_150 },
    ...{ overShortCents: -250, needsExplanation: true, needsApproval: false, mayRecount: true },
    ...change,
  };
}

/** An X of a drawer with one sale in cash, as a lead sees it. */
export function anX(change: Partial<TillReportView> = {}): TillReportView {
  return {
    ...{ kind: 'X', sessionId: 't-1', terminalId: 'REG-2', zNumber: null, openedAt: tenInTheMorning },
    ...{ openedBy: 'Ana Ruiz', at: tenInTheMorning + 3_600_000, by: 'Lee Park', salesCount: 1 },
    ...{ floatCents: 20_000, inCents: 0, outCents: 0, dropCents: 0, movements: [], voids: 0, refunds: 0 },
    ...{ corrections: 0, noSales: 0 },
    ...{
      unsettled: [],
      openIncidents: 0,
      openUndoIncidents: 0,
      counts: [],
      overShortCents: null,
      explanation: '',
      approvedBy: null,
    },
    money: {
      ...{ discountCents: 0, subtotalCents: 2_000, taxCents: 150, totalCents: 2_150, takenCents: 2_500 },
      ...{ changeCents: 350, backCents: 0, expectedCents: 22_150 },
      paid: { cash: { count: 1, cents: 2_500 }, debit: { count: 0, cents: 0 } },
      givenBack: { cash: { count: 0, cents: 0 }, debit: { count: 0, cents: 0 } },
    },
    ...change,
  };
}

export function aZ(change: Partial<TillReportView> = {}): TillReportView {
  const { at, by, countedCents, expectedCents } = aCount();
  return anX({
    ...{
      kind: 'Z',
      zNumber: 7,
      by: 'Ana Ruiz',
      overShortCents: -250,
      explanation: 'Gave too much',
      approvedBy: 'Lee Park',
    },
    counts: [{ number: 1, at, by, countedCents, expectedCents, pieces: [{ cents: 100, pieces: 219 }] }],
    unsettled: [
      {
        ...{ saleId: 's-1', op: 'dispense', localRef: 'REG2-000017', soldAt: tenInTheMorning, totalCents: 7_000 },
        ...{ state: 'unknown', isOfSession: false },
      },
    ],
    ...change,
  });
}
