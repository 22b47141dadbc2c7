import type { Cents } from '../kernel/units';

/** Cash is what was handed over; change is computed. Debit is charged exactly, outside, and carries its reference. */
export type Tender =
  | { readonly kind: 'cash'; readonly amountCents: Cents }
  | { readonly kind: 'debit'; readonly amountCents: Cents; readonly reference: string };
