import type { Cents } from '../kernel/units';

/** Everything that ever changes a drawer, each figure zero or more. */
export type CashFlow = {
  readonly floatCents: Cents;
  /** As handed over, before change. */
  readonly takenCents: Cents;
  readonly changeCents: Cents;
  readonly inCents: Cents;
  readonly outCents: Cents;
  readonly dropCents: Cents;
  /** Given back for sales that the state refused. */
  readonly reversedCents: Cents;
  /** Given back for sales that were undone. */
  readonly refundedCents: Cents;
};

/** What the drawer should hold. Below nothing only where a lead let out more than there was on paper. */
export function expectedCash(flow: CashFlow): Cents {
  return (flow.floatCents +
    flow.takenCents -
    flow.changeCents +
    flow.inCents -
    flow.outCents -
    flow.dropCents -
    flow.reversedCents -
    flow.refundedCents) as Cents;
}

/** Positive where there is too much in the drawer, negative where something is missing. */
export function overShort(countedCents: Cents, expectedCents: Cents): Cents {
  return (countedCents - expectedCents) as Cents;
}
