import type { RefusalCode } from '../compliance/refusal';
import type { Instant, Quantity } from '../kernel/units';

/** How we learned that the state has the sale; 'evidence' is a lead's word for it. */
export type AcceptedVia = 'reply' | 'replay' | 'request-id' | 'external-id' | 'content' | 'evidence';

export type AcceptedSale = {
  readonly biotrackSaleId: string;
  readonly transactionId: string;
  readonly postedAt: Instant;
  readonly registryStatus: 'POSTED' | 'PENDING';
  /** What the state holds of each package afterwards; null when it did not say. */
  readonly remaining: readonly { readonly barcode: string; readonly quantity: Quantity | null }[];
  readonly via: AcceptedVia;
};

export type RejectedSale = {
  readonly stateCode: string | null;
  readonly stateText: string;
  readonly codes: readonly RefusalCode[];
};

/** What one try at sending came to. */
export type AttemptOutcome =
  | { readonly kind: 'accepted'; readonly dispensed: AcceptedSale }
  | ({ readonly kind: 'rejected' } & RejectedSale)
  /** Proven to have had no effect: safe to send again. */
  | { readonly kind: 'not-sent'; readonly why: string }
  /** Everything else, always. */
  | { readonly kind: 'unknown'; readonly why: string };
