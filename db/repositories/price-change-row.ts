import {
  type PriceChange,
  type PriceReason,
  type PriceTerms,
  termsValue,
  toTerms,
} from '../../shared/cart/price-change';

/** The columns that a line of a cart and a line of a sale share: what was agreed instead of the list price. */
export type PriceChangeRow = {
  readonly price_kind: string | null;
  readonly price_value: number | null;
  readonly price_reason: string | null;
  readonly price_approver_id: string | null;
};

export function toPriceChange(row: PriceChangeRow): PriceChange | null {
  const { price_kind: kind, price_value: value, price_reason: reason, price_approver_id: approverId } = row;
  if (kind === null || value === null || reason === null) return null;
  return { terms: toTerms(kind as PriceTerms['kind'], value), reason: reason as PriceReason, approverId };
}

export function toPriceChangeRow(change: PriceChange | null): PriceChangeRow {
  return {
    price_kind: change?.terms.kind ?? null,
    price_value: change === null ? null : termsValue(change.terms),
    price_reason: change?.reason ?? null,
    price_approver_id: change?.approverId ?? null,
  };
}
