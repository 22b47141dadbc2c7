import type { PriceChangeView } from '../../shared/ipc/price-views';
import { formatScaled } from '../../shared/kernel/decimal';
import type { Words } from './words';

/** Basis points as a person writes a percentage. */
export function percentText(bp: number): string {
  return formatScaled(bp, 2, { trim: true });
}

/** "10 % off", "$5.00 off each": the same words in the row, in the dialog, for the lead and in the sale. */
export function priceTermsText({ t, format }: Words, kind: PriceChangeView['kind'], value: number): string {
  if (kind === 'percent') return t('price.terms.percent', { percent: percentText(value) });
  return t(`price.terms.${kind}`, { amount: format.money(value) });
}

/** How much, why, and by whose word. */
export function priceChangeText(words: Words, { kind, value, reason, approvedBy }: PriceChangeView): string {
  const { t } = words;
  const by = approvedBy === null ? [] : [t('price.approvedBy', { name: approvedBy })];
  return [priceTermsText(words, kind, value), t(`price.reason.${reason}`), ...by].join(' · ');
}
