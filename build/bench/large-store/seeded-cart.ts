import type { CartLine } from '../../../shared/cart/cart';
import { computeTotals } from '../../../shared/cart/totals';
import type { SellableItem, StatePackage } from '../../../shared/catalog/sellable-item';
import { oneUnit } from '../../../shared/kernel/quantity';
import type { Amount, Cents, Quantity } from '../../../shared/kernel/units';
import type { Tender } from '../../../shared/payment/tender';
import type { CountedAmount, DecidedSale } from '../../../shared/sale/sale';
import { saleLines } from '../../../shared/sale/sale-lines';
import type { TaxRates } from '../../../shared/tax/tax';
import { pick } from '../random';

const papers: SellableItem = {
  ...{ kind: 'merchandise', sku: 'PAPERS', barcode: null, name: 'Rolling papers', priceCents: 350 as Cents },
};
const bill = 2_000;

export type CartChance = {
  readonly random: () => number;
  readonly shelf: readonly StatePackage[];
  readonly rates: TaxRates;
  /** Nothing of it is the state's business. */
  readonly isMerchandiseOnly: boolean;
};

/** One to four goods, now and then two of one, now and then with ten percent off; cash or debit. Priced as the register does. */
export function seededCart(chance: CartChance): DecidedSale {
  const { random, rates } = chance;
  const lines = takeGoods(chance);
  const totals = computeTotals({ lines }, rates);
  const decidedLines = saleLines({ lines }, totals, countedOf(lines));
  const { tender, changeCents } = pay(random, totals.totalCents);
  const { discountCents, subtotalCents, taxCents, totalCents } = totals;
  return {
    ...{ lines: decidedLines, discountCents, subtotalCents, taxCents, totalCents, changeCents },
    tenders: [tender],
    isReported: !chance.isMerchandiseOnly,
  };
}

function takeGoods({ random, shelf, isMerchandiseOnly }: CartChance): readonly CartLine[] {
  if (isMerchandiseOnly) return [aLine(papers, oneUnit, null)];
  const goods = new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, shelf)));
  const discount =
    random() < 0.1 ? ({ terms: { kind: 'percent', bp: 1_000 }, reason: 'loyalty', approverId: null } as const) : null;
  return [...goods].map(item => aLine(item, (random() < 0.1 ? 2 * oneUnit : oneUnit) as Quantity, discount));
}

function aLine(item: SellableItem, quantity: Quantity, priceChange: CartLine['priceChange']): CartLine {
  const route = item.kind === 'package' ? item.route : null;
  return { id: '', item, quantity, route, priceChange };
}

/** Each counts against the patient's order of its kind. */
function countedOf(lines: readonly CartLine[]): ReadonlyMap<number, CountedAmount> {
  return new Map(
    lines.flatMap(({ item, quantity }, index) => {
      if (item.kind !== 'package' || item.medWeight === null || item.unit === null) return [];
      const amount = ((item.medWeight * quantity) / oneUnit) as Amount;
      return [[index + 1, { orderId: `O-${item.route}`, amount, unit: item.unit }] as const];
    }),
  );
}

function pay(random: () => number, totalCents: Cents): { readonly tender: Tender; readonly changeCents: Cents } {
  if (random() < 0.3) {
    const reference = `D${Math.floor(random() * 1e9)}`;
    return { tender: { kind: 'debit', amountCents: totalCents, reference }, changeCents: 0 as Cents };
  }
  const amountCents = (Math.ceil(totalCents / bill) * bill) as Cents;
  return { tender: { kind: 'cash', amountCents }, changeCents: (amountCents - totalCents) as Cents };
}
