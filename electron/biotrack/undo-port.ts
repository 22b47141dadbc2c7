import type { Barcode } from '../../shared/catalog/sellable-item';
import type { Cents, Instant, Quantity } from '../../shared/kernel/units';

/** What is done to a sale that the state has, and to goods that came back of it. */
export type UndoOp = 'void' | 'refund' | 'modify' | 'destroy';

/** As the commit decided it; the number of the sale it is about is stamped at the send (biotrack-and-florida.md 7.10). */
export type UndoReport =
  | {
      readonly op: 'void';
      readonly requestId: string;
      readonly employeeId: string;
      readonly reason: string;
      readonly note: string;
    }
  | {
      readonly op: 'refund';
      readonly requestId: string;
      readonly externalId: string;
      readonly employeeId: string;
      readonly reason: string;
      readonly note: string;
      readonly returnsGoods: boolean;
      readonly lines: readonly {
        readonly number: number;
        readonly barcode: string;
        readonly quantity: Quantity;
        /** What was paid for one, after corrections. */
        readonly unitPriceCents: Cents;
      }[];
    }
  | {
      readonly op: 'modify';
      readonly requestId: string;
      readonly number: number;
      readonly barcode: string;
      readonly unitPriceCents: Cents;
    }
  | { readonly op: 'destroy'; readonly barcodes: readonly string[]; readonly reason: string; readonly note: string };

/** Added at each send, outside the frozen body. */
export type UndoStamp = {
  readonly nonce: string;
  /** The state's number of the sale, known only once it has taken it; null for goods, which are named themselves. */
  readonly transactionId: string | null;
};

export type Undone = {
  readonly transactionId: string;
  readonly postedAt: Instant;
  readonly registryStatus: 'POSTED' | 'PENDING';
  /** The numbers of goods that came back. */
  readonly packages: readonly ReturnedGoods[];
  /** False under the known fault of the registry: the allotment comes back with the destruction. */
  readonly isVisibleNow: boolean;
  readonly destroyAfter: Instant | null;
};

export type ReturnedGoods = {
  readonly barcode: Barcode;
  readonly parentBarcode: Barcode;
  readonly quantity: Quantity;
};
