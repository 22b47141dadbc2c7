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

/** What the state says of an undoing that it did. */
export type AcceptedUndo = {
  /** The state's number of it; null where nobody heard it. */
  readonly transactionId: string | null;
  readonly postedAt: Instant | null;
  readonly registryStatus: 'POSTED' | 'PENDING';
  /** Goods that came back, under the numbers the state gave them, as far as it has told them. */
  readonly packages: readonly {
    readonly barcode: string;
    readonly parentBarcode: string;
    readonly quantity: Quantity;
  }[];
  /** False where the registry gives the amount back only once the goods are destroyed. */
  readonly isVisibleNow: boolean;
  /** From when on scheduled goods may be destroyed. */
  readonly destroyAfter: Instant | null;
  /** Goods that the state shows as destroyed, where it was asked what it shows. */
  readonly goneGoods?: readonly string[];
  readonly via: AcceptedVia;
};

/** What one try at sending came to. */
export type AttemptOutcome =
  | { readonly kind: 'accepted'; readonly dispensed: AcceptedSale }
  | { readonly kind: 'undone'; readonly undone: AcceptedUndo }
  | ({ readonly kind: 'rejected' } & RejectedSale)
  /** Proven to have had no effect: safe to send again. */
  | { readonly kind: 'not-sent'; readonly why: string }
  /** Everything else, always. */
  | { readonly kind: 'unknown'; readonly why: string };
