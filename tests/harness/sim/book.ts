/** What a cashier remembers, whatever becomes of the program: how many customers wait, and what the screen said was sold. */
export type Book = {
  left: number;
  /** Presses of Complete, by the cart they were for, and the sale that the screen showed for them. */
  readonly presses: {
    readonly requestId: string;
    readonly cartId: string;
    readonly total: number;
    saleId: string | null;
  }[];
  /** The same of what undid a sale. */
  readonly undos: { readonly requestId: string; undoId: string | null }[];
  isDone: boolean;
};
