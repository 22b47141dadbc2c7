import type { DiscountPolicy } from '../../shared/cart/discount-policy';
import type { StockPolicy } from '../../shared/catalog/stock-policy';
import type { LabelPrinting } from '../../shared/documents/label-policy';
import type { GracePolicy } from '../../shared/sale/grace-policy';
import type { TaxTable } from '../../shared/tax/tax-table';
import type { TillPolicy } from '../../shared/till/till-policy';
import type { UndoPolicy } from '../../shared/undo/undo-policy';

/** How this terminal was set up, in our words; read once at start, never changed while running. */
export type RegisterConfig = {
  readonly mode: 'training' | 'test' | 'production';
  readonly version: string;
  readonly dataFolder: string;
  readonly terminal: { readonly id: string; readonly name: string };
  readonly store: {
    readonly name: string;
    readonly address: string;
    readonly licence: string;
    /** The licensed location the state knows this shop by. */
    readonly location: string;
    /** The form of a patient card's number, matched whole and in any case; null: the register's own guess. */
    readonly cardPattern: string | null;
    readonly zone: string;
    /** Shop hours, HH:MM in the store's zone. */
    readonly opens: string;
    readonly closes: string;
    readonly tax: TaxTable;
  };
  readonly biotrack: {
    readonly baseUrl: string;
    readonly licenceNumber: string;
    readonly validateMode: 'server' | 'local';
    readonly training: boolean;
  };
  readonly policy: {
    readonly offline: 'block' | 'validated' | 'grace';
    readonly validationTtlS: number;
    readonly idleLockS: number;
    /** Wait before an unseen request may be sent again (design.md D5b). */
    readonly settleS: number;
    /** How long a lead's approval may be used (reliability.md 4.5). */
    readonly approvalS: number;
  };
  /** How far prices may be moved at the counter. */
  readonly discounts: DiscountPolicy;
  /** How far policy `grace` goes while the state cannot be asked. */
  readonly grace: GracePolicy;
  /** Whether patient labels come with every sale. */
  readonly labels: LabelPrinting;
  /** How cash is kept and counted. */
  readonly till: TillPolicy;
  /** Why sales are undone, and who is asked. */
  readonly undo: UndoPolicy;
  /** When goods are worth a look. */
  readonly stock: StockPolicy;
};
