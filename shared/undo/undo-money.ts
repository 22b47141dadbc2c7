import type { Cents } from '../kernel/units';
import type { Tender } from '../payment/tender';
import { reversalsOf } from '../sale/incident';

/** Money that goes back, or went, for one tender of the sale. */
export type MoneyBack = { readonly number: number; readonly kind: Tender['kind']; readonly amountCents: Cents };

export type Paid = {
  readonly tenders: readonly Tender[];
  readonly changeCents: Cents;
  /** All that went back before, also for what the state refused afterwards: it left the drawer all the same. */
  readonly returned: readonly Pick<MoneyBack, 'number' | 'amountCents'>[];
};

/**
 * How an amount goes back: to the card first, because a card can be given back what it was charged and no more, then as
 * cash. Nothing goes back to a tender beyond what was kept of it.
 */
export function moneyBack(paid: Paid, amountCents: Cents): readonly MoneyBack[] {
  let owed: number = amountCents;
  const kept = reversalsOf(paid.tenders, paid.changeCents).map(tender => ({ ...tender, left: leftOf(tender, paid) }));
  const backs = [...kept.filter(isDebit), ...kept.filter(tender => !isDebit(tender))].flatMap(
    ({ number, kind, left }): MoneyBack[] => {
      const part = Math.min(left, owed);
      owed -= part;
      return part > 0 ? [{ number, kind, amountCents: part as Cents }] : [];
    },
  );
  return backs.sort((one, other) => one.number - other.number);
}

/** Whether undoing it may take cash out of a drawer: cash was kept for it, and has not all gone back. Cards need no drawer. */
export function returnsCash(paid: Paid): boolean {
  return reversalsOf(paid.tenders, paid.changeCents).some(kept => !isDebit(kept) && leftOf(kept, paid) > 0);
}

function leftOf(tender: MoneyBack, { returned }: Paid): number {
  const before = returned.filter(({ number }) => number === tender.number);
  return tender.amountCents - before.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

function isDebit({ kind }: MoneyBack): boolean {
  return kind === 'debit';
}

/**
 * What is still to be handed over: the worth of all that was undone, less what went back already. So an undoing that the
 * state refused and that is asked for again moves no money a second time.
 */
export function owedCents(undoneCents: number, returned: Paid['returned']): Cents {
  return Math.max(0, undoneCents - returned.reduce((sum, { amountCents }) => sum + amountCents, 0)) as Cents;
}
