import type { Cents } from '../kernel/units';
import type { Tender } from '../payment/tender';

/**
 * The state refused a sale that was paid for. The money goes back and somebody says where the goods are, in either order;
 * then it can be closed, and stays as it was written.
 */
export const incidentSteps = ['money-returned', 'goods-kept', 'goods-gone', 'closed'] as const;
export type IncidentStep = (typeof incidentSteps)[number];

export type IncidentStanding = {
  readonly isMoneyReturned: boolean;
  /** 'kept': still or again in the store. 'gone': handed over, and not to be had back. */
  readonly goods: 'unknown' | 'kept' | 'gone';
  readonly isClosed: boolean;
};

export function incidentStanding(steps: readonly IncidentStep[]): IncidentStanding {
  return {
    isMoneyReturned: steps.includes('money-returned'),
    goods: steps.includes('goods-gone') ? 'gone' : steps.includes('goods-kept') ? 'kept' : 'unknown',
    isClosed: steps.includes('closed'),
  };
}

/** Each thing is said once, and nothing after the end. */
export function mayTakeStep(step: IncidentStep, steps: readonly IncidentStep[]): boolean {
  const { isMoneyReturned, goods, isClosed } = incidentStanding(steps);
  if (isClosed) return false;
  switch (step) {
    case 'money-returned':
      return !isMoneyReturned;
    case 'goods-kept':
    case 'goods-gone':
      return goods === 'unknown';
    case 'closed':
      return isMoneyReturned && goods !== 'unknown';
  }
}

/** What goes back for one tender of the sale, by the tender's number. */
export type Reversal = { readonly number: number; readonly kind: Tender['kind']; readonly amountCents: Cents };

/** Everything that was kept: the change has gone back already, and came out of the cash. */
export function reversalsOf(tenders: readonly Tender[], changeCents: Cents): readonly Reversal[] {
  let change: number = changeCents;
  return tenders.flatMap((tender, index): Reversal[] => {
    const back = tender.kind === 'cash' ? Math.min(change, tender.amountCents) : 0;
    change -= back;
    const amountCents = (tender.amountCents - back) as Cents;
    return amountCents === 0 ? [] : [{ number: index + 1, kind: tender.kind, amountCents }];
  });
}
