import type { TaxClass } from '../catalog/sellable-item';
import type { Cents, Quantity } from '../kernel/units';
import type { TaxRates } from '../tax/tax';
import { judgeTerms, type TermsVerdict } from './discount';
import type { DiscountPolicy } from './discount-policy';
import type { PriceTerms } from './price-change';
import { computeLineMoney, type LineMoney } from './totals';

/** A line as the screen knows it, with what it costs as it stands. */
export type PreviewLine = Pick<LineMoney, 'amountCents' | 'discountCents' | 'taxCents'> & {
  readonly listCents: Cents | null;
  readonly quantity: Quantity;
  readonly taxClass: TaxClass;
};

export type PricePreview = {
  readonly verdict: TermsVerdict;
  /** How many of the lines the terms would touch. */
  readonly lineCount: number;
  /** The new price of one, where it is one line. */
  readonly unitPriceCents: Cents | null;
  readonly amountCents: Cents;
  readonly discountCents: Cents;
  readonly taxCents: Cents;
};

/** What terms would come to before anybody agrees to them: the same figures that the cart will show afterwards. */
export function previewPrice(
  lines: readonly PreviewLine[],
  terms: PriceTerms,
  { policy, rates }: { readonly policy: DiscountPolicy; readonly rates: TaxRates },
): PricePreview {
  const isTouched = ({ listCents, taxClass }: PreviewLine) => listCents !== null && policy.classes.includes(taxClass);
  const touched = lines.filter(isTouched);
  const money = lines.map(line =>
    isTouched(line) ? computeLineMoney({ ...line, listCents: line.listCents ?? (0 as Cents) }, terms, rates) : line,
  );
  const sum = (part: 'amountCents' | 'discountCents' | 'taxCents') =>
    money.reduce((total, line) => total + line[part], 0) as Cents;
  const [only] = money;
  return {
    verdict: worstOf(touched.map(line => judgeTerms(line, terms, policy))),
    lineCount: touched.length,
    unitPriceCents: lines.length === 1 && only !== undefined && 'unitPriceCents' in only ? only.unitPriceCents : null,
    amountCents: sum('amountCents'),
    discountCents: sum('discountCents'),
    taxCents: sum('taxCents'),
  };
}

/** The strictest line speaks for all of them; no line at all is nothing to discount. */
function worstOf(verdicts: readonly TermsVerdict[]): TermsVerdict {
  if (verdicts.length === 0 || verdicts.includes('not-allowed')) return 'not-allowed';
  return verdicts.includes('needs-approval') ? 'needs-approval' : 'free';
}
