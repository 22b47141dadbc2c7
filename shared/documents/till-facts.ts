import type { Cents } from '../kernel/units';
import type { PaperStore } from './receipt';

/** What an X or a Z says of one till session. Money is in whole cents, times and names are finished text. */
export type TillFacts = {
  readonly store: PaperStore;
  readonly terminal: { readonly id: string; readonly name: string };
  readonly report: 'X' | 'Z';
  /** The running number of a Z; null on an X, which closes nothing. */
  readonly number: number | null;
  readonly openedAtText: string;
  readonly openedBy: string;
  readonly closedAtText: string | null;
  readonly closedBy: string | null;
  readonly approvedBy: string | null;
  readonly printedAtText: string;
  readonly utcOffset: string;
  readonly sales: {
    readonly count: number;
    /** null on paper for somebody who is to count blind: from it follows what the drawer should hold. So it is below. */
    readonly money: {
      /** Already taken out of the subtotal. */
      readonly discountCents: Cents;
      readonly subtotalCents: Cents;
      readonly taxCents: Cents;
      readonly totalCents: Cents;
    } | null;
  };
  /** What customers paid with, before change. */
  readonly tenders: readonly TillSum<'cash' | 'debit'>[];
  /** What went back to them: voids, refunds, corrections, and sales that the state refused. */
  readonly givenBack: readonly TillSum<'cash' | 'debit'>[];
  readonly voids: number;
  readonly refunds: number;
  readonly corrections: number;
  readonly floatCents: Cents;
  readonly changeCents: Cents | null;
  readonly movements: readonly TillMovement[];
  /** Openings of the drawer without a sale. */
  readonly noSales: number;
  readonly expectedCents: Cents | null;
  /** null until it was counted; the last count is the one that holds. */
  readonly count: {
    readonly totalCents: Cents;
    readonly pieces: readonly { readonly denominationCents: Cents; readonly pieces: number }[];
    /** Counts before that one, in their order. */
    readonly earlierCents: readonly Cents[];
    /** More than expected is positive. */
    readonly overShortCents: Cents;
    readonly reason: string | null;
  } | null;
  /** Sales that the state has not settled. A Z cannot leave one out. */
  readonly unsettled: readonly {
    readonly reference: string;
    readonly soldAtText: string;
    readonly totalCents: Cents;
    /** The word that the screen has for its status, in the report's language. */
    readonly statusText: string;
    /** Sold in a session before this one. */
    readonly isEarlier: boolean;
  }[];
  /** Refused by the state after they were paid, and not dealt with to the end. */
  readonly openIncidents: number;
  /** Undone, and the state has not gone along. */
  readonly openUndoIncidents: number;
};

export type TillSum<K extends string> = { readonly kind: K; readonly count: number; readonly totalCents: Cents };
export type TillMovement = {
  readonly kind: 'cash-in' | 'cash-out' | 'drop';
  readonly atText: string;
  readonly by: string;
  /** Reason and note, in the report's language. */
  readonly reason: string;
  readonly amountCents: Cents;
};
