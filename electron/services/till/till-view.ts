import type { TillSession } from '../../../db/repositories/till';
import type { ClosedTill } from '../../../db/repositories/till-closes';
import type { ClosedTillView, TillReportView, TillRulesView, TillView } from '../../../shared/ipc/till-views';
import type { Cents } from '../../../shared/kernel/units';
import { overShort } from '../../../shared/till/cash-flow';
import { cashStanding } from '../../../shared/till/cash-standing';
import { closeNeeds } from '../../../shared/till/close-till';
import type { TillPolicy } from '../../../shared/till/till-policy';
import type { ReportedCount, TillReport } from '../../../shared/till/till-report';

export function toTillView(
  till: TillSession,
  lastCount: ReportedCount | null,
  operatorId: string,
  policy: TillPolicy,
): TillView {
  const { id: sessionId, openedAt, openedBy, openingFloatCents } = till;
  return {
    ...{ sessionId, openedAt, openedBy, openingFloatCents },
    standing: cashStanding(till, operatorId, policy),
    count: lastCount === null ? null : toCountView(lastCount, policy),
  };
}

function toCountView(count: ReportedCount, policy: TillPolicy): TillView['count'] {
  const { number, at, by, countedCents, expectedCents } = count;
  return { number, at, by, countedCents, expectedCents, ...closeNeeds(count, policy) };
}

export function toRulesView(policy: TillPolicy): TillRulesView {
  const { drawer, denominations, maxPieces, maxCents, dropAboveCents, movements } = policy;
  const copyOf = (kind: keyof typeof movements) => ({ ...movements[kind], reasons: [...movements[kind].reasons] });
  return {
    ...{ drawer, denominations: [...denominations], maxPieces, maxCents, dropAboveCents },
    movements: { 'cash-in': copyOf('cash-in'), 'cash-out': copyOf('cash-out'), drop: copyOf('drop') },
  };
}

/** @param isBlind for somebody who is to count what should be there and must not know it before */
export function toReportView(report: TillReport, isBlind: boolean): TillReportView {
  const { sales, cash, paid, givenBack, expectedCents, movements, counts, unsettled, ...rest } = report;
  const { floatCents, inCents, outCents, dropCents, takenCents, changeCents, reversedCents, refundedCents } = cash;
  const { count: salesCount, ...sums } = sales;
  const backCents = (reversedCents + refundedCents) as Cents;
  return {
    ...rest,
    ...{ salesCount, floatCents, inCents, outCents, dropCents },
    movements: [...movements],
    counts: counts.map(count => ({ ...count, pieces: [...count.pieces] })),
    unsettled: [...unsettled],
    money: isBlind ? null : { ...sums, takenCents, changeCents, backCents, expectedCents, paid, givenBack },
  };
}

export function toClosedView(closed: ClosedTill): ClosedTillView {
  return { ...closed, overShortCents: overShort(closed.countedCents, closed.expectedCents) };
}
