import type { PriceTerms } from '../../../shared/cart/price-change';
import type { Words } from '../../ui/words';
import { percentText } from './price-draft';

/** "10 % off", "$5.00 off each": the same words in the row, in the dialog and for the lead. */
export function priceTermsText({ t, format }: Words, kind: PriceTerms['kind'], value: number): string {
  if (kind === 'percent') return t('price.terms.percent', { percent: percentText(value) });
  return t(`price.terms.${kind}`, { amount: format.money(value) });
}
