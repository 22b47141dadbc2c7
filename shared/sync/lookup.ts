import type { Cents, Instant, Quantity } from '../kernel/units';
import type { AcceptedSale, AcceptedUndo, RejectedSale } from './attempt-outcome';

/** A sale as the state lists it. */
export type ListedSale = {
  readonly biotrackSaleId: string;
  readonly transactionId: string;
  /** Of the newest thing that happened to it, where the state tells it apart. */
  readonly changeId?: string;
  readonly requestId: string | null;
  readonly externalId: string | null;
  readonly terminalId: string | null;
  readonly cardId: string;
  readonly postedAt: Instant;
  readonly status: 'COMPLETE' | 'VOIDED' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'UNKNOWN';
  readonly registryStatus: 'POSTED' | 'PENDING' | null;
  readonly lines: readonly ListedLine[];
};

/** As sold, and with what became of it since where the state says so. */
export type ListedLine = {
  readonly number?: number | null;
  readonly barcode: string;
  readonly quantity: Quantity;
  readonly unitPriceCents?: Cents | null;
  readonly refunded?: Quantity | null;
};

/** 'unavailable' is an answer: the state does not offer the call. 'no-answer' is none, and proves nothing. */
export type ListAnswer =
  | { readonly kind: 'sales'; readonly sales: readonly ListedSale[] }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'no-answer' };

export type ReplayAnswer =
  | { readonly kind: 'accepted'; readonly sale: AcceptedSale; readonly isOurs: boolean }
  | ({ readonly kind: 'rejected' } & RejectedSale)
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'no-answer' };

/** Has the patient's allotment fallen by at least this sale since before it was sent? */
export type Witness = 'unchanged' | 'fell' | 'unavailable' | 'no-answer';

export type Lookups = {
  readonly replay: ReplayAnswer;
  readonly byRequestId: ListAnswer;
  readonly byExternalId: ListAnswer;
  readonly afterWatermark: ListAnswer;
  readonly witness: Witness;
};

/** Our side of the question: what the state would hold if the sale had landed. */
export type OwnReport = {
  readonly requestId: string;
  readonly externalId: string;
  readonly terminalId: string;
  readonly cardId: string;
  readonly lines: readonly { readonly barcode: string; readonly quantity: Quantity }[];
  /** State sale ids that other sales of this register already stand for. */
  readonly claimedSaleIds: ReadonlySet<string>;
};

export type LookupFinding =
  | { readonly kind: 'found'; readonly dispensed: AcceptedSale }
  | { readonly kind: 'undone'; readonly undone: AcceptedUndo }
  | ({ readonly kind: 'rejected' } & RejectedSale)
  | { readonly kind: 'negative'; readonly via: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'disagree'; readonly detail: string }
  /** `isUnclear`: the state has answered everything, and what it says tells nothing; asking sooner again is of no use. */
  | { readonly kind: 'no-answer'; readonly isUnclear?: true };

export type LookupDecision = { readonly finding: LookupFinding; readonly next: 'stay' | 'queue' | 'review' };
