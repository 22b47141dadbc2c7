/** What somebody hands over, of which kind; with cash there may be change. */
export type Offer = (
  | { readonly kind: 'cash'; readonly amountCents: number }
  | { readonly kind: 'debit'; readonly amountCents: number; readonly reference: string }
)[];

/** What a cashier remembers, whatever becomes of the program: how many customers wait, and what the screen said was sold. */
export type Book = {
  left: number;
  /** Presses of Complete, by the cart they were for, and the sale that the screen showed for them. */
  readonly presses: {
    readonly requestId: string;
    readonly cartId: string;
    readonly total: number;
    /** Everything that was handed over for it: each press may have been the one that counted. */
    readonly offers: Offer[];
    saleId: string | null;
  }[];
  /** The same of what undid a sale, with what the screen had said would go back to which tender. */
  readonly undos: {
    readonly requestId: string;
    readonly backs: readonly { readonly number: number; readonly kind: string; readonly amountCents: number }[];
    undoId: string | null;
  }[];
  /** Cash that went in or out without a sale. */
  readonly moves: {
    readonly requestId: string;
    readonly kind: string;
    readonly amountCents: number;
    isShown: boolean;
  }[];
  isDone: boolean;
};
