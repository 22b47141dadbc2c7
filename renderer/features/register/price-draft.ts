import { type PriceReason, type PriceTerms, toTerms } from '../../../shared/cart/price-change';
import type { PriceChangeView } from '../../../shared/ipc/price-views';
import { formatScaled, parseScaled } from '../../../shared/kernel/decimal';
import { parseMoney } from '../../../shared/kernel/money';

/** What is being typed, before it is a price. */
export type PriceDraft = {
  readonly kind: PriceTerms['kind'];
  readonly text: string;
  readonly reason: PriceReason | null;
};

export const emptyDraft: PriceDraft = { kind: 'percent', text: '', reason: null };

/** Goes on from what was agreed before. */
export function draftOf(change: PriceChangeView | null): PriceDraft {
  if (change === null) return emptyDraft;
  const { kind, value, reason } = change;
  return { kind, text: formatScaled(value, 2, { trim: kind === 'percent' }), reason };
}

/** Both a percentage and an amount of money have two decimals, straight from the digits; null while it is neither. */
export function readTerms({ kind, text }: PriceDraft): PriceTerms | null {
  if (kind !== 'percent') {
    const money = parseMoney(text);
    return money.ok ? toTerms(kind, money.value) : null;
  }
  const bp = parseScaled(text.replace('%', '').trim(), 2);
  return bp === null ? null : toTerms(kind, bp);
}
