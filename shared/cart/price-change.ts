import { divideHalfUp } from '../kernel/rounding';
import type { Cents } from '../kernel/units';

/** Why less is asked than the list says; a closed set, so that reports can add up by reason and every one has its words. */
export const priceReasons = [
  'veteran',
  'senior',
  'hardship',
  'employee',
  'first-visit',
  'loyalty',
  'promotion',
  'price-match',
  'damaged',
  'goodwill',
] as const;
export type PriceReason = (typeof priceReasons)[number];

/** Per unit, always: the state is told a unit price, so a discount that only held for a whole line could not be told. */
export type PriceTerms =
  | { readonly kind: 'percent'; readonly bp: number }
  | { readonly kind: 'amount'; readonly cents: Cents }
  | { readonly kind: 'override'; readonly cents: Cents };

/** What was agreed for one line. A later one replaces it; there is never more than one. */
export type PriceChange = {
  readonly terms: PriceTerms;
  readonly reason: PriceReason;
  /** The lead who allowed it; null where nobody had to. */
  readonly approverId: string | null;
};

const basisPoints = 10_000;

/** What one unit costs, in whole cents: the discount is rounded half up, and no price is ever below nothing. */
export function unitPriceAfter(listCents: Cents, terms: PriceTerms): Cents {
  switch (terms.kind) {
    case 'percent':
      return Math.max(0, listCents - divideHalfUp(listCents * terms.bp, basisPoints)) as Cents;
    case 'amount':
      return Math.max(0, listCents - terms.cents) as Cents;
    case 'override':
      return terms.cents;
  }
}

/** Kind and figure apart, as they are written down and as an approval names them. */
export function termsValue(terms: PriceTerms): number {
  return terms.kind === 'percent' ? terms.bp : terms.cents;
}

export function toTerms(kind: PriceTerms['kind'], value: number): PriceTerms {
  return kind === 'percent' ? { kind, bp: value } : { kind, cents: value as Cents };
}
