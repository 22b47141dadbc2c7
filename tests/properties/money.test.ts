import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeTotals } from '../../shared/cart/totals';
import type { Cents } from '../../shared/kernel/units';
import { quickTenders } from '../../shared/payment/quick-tender';
import { settle } from '../../shared/payment/settle';
import type { Tender } from '../../shared/payment/tender';
import { computeTax, type TaxRates, taxClassOf } from '../../shared/tax/tax';
import { findTaxTableProblem, missingOn, type TaxTable, taxRatesOn } from '../../shared/tax/tax-table';
import { aCart } from '../support/arbitraries/carts';
import { aDay, packed, shift, shuffled, someCents } from '../support/arbitraries/kernel';
import { aPriceChange, somewhatDiscounted } from '../support/arbitraries/prices';
import { always } from '../support/runs';
import { same } from '../support/same';

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
/** Half up, in the arithmetic of whole numbers. */
const share = (amount: number, bp: number): number => Number((BigInt(amount) * BigInt(bp) * 2n + 10_000n) / 20_000n);

const someRates: fc.Arbitrary<TaxRates> = packed([900, 900], (device = 0, merchandise = 0) => {
  return { medical: 0, device, merchandise };
});
const discounted = fc
  .tuple(aCart, fc.array(aPriceChange, { maxLength: 3 }))
  .map(([cart, changes]) => somewhatDiscounted(cart, changes));

describe('the totals of a cart', () => {
  it('are the sums of its lines, to the cent', () => {
    always([discounted, someRates], (cart, rates) => {
      const { lines, subtotalCents, taxCents, discountCents, totalCents } = computeTotals(cart, rates);
      expect([subtotalCents, taxCents, discountCents, totalCents]).toEqual([
        sum(lines.map(line => line.amountCents)),
        sum(lines.map(line => line.taxCents)),
        sum(lines.map(line => line.discountCents)),
        sum(lines.map(line => line.amountCents + line.taxCents)),
      ]);
    });
  });

  it('tax what is paid on each line by its class, half a cent up', () => {
    always([discounted, someRates], (cart, rates) => {
      for (const [index, total] of computeTotals(cart, rates).lines.entries()) {
        const item = cart.lines[index]?.item;
        const taxClass = item === undefined ? null : taxClassOf(item);
        same([total.taxClass, total.taxCents], [taxClass, share(total.amountCents, rates[total.taxClass])]);
      }
    });
  });

  it('ask unit price times quantity for a line, and never less than nothing', () => {
    always([discounted, someRates], (cart, rates) => {
      for (const [index, line] of computeTotals(cart, rates).lines.entries()) {
        const units = (cart.lines[index]?.quantity ?? 0) / 100;
        same(line.amountCents, line.unitPriceCents * units);
        expect(
          Math.min(line.unitPriceCents, line.amountCents, line.taxCents, line.discountCents),
        ).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('are the list’s less the discount, where no price was raised', () => {
    always([discounted, someRates], (cart, rates) => {
      for (const [index, line] of computeTotals(cart, rates).lines.entries()) {
        const units = (cart.lines[index]?.quantity ?? 0) / 100;
        same(line.discountCents, Math.max(0, line.listPriceCents * units - line.amountCents));
      }
    });
  });

  it('stay the same in any order of the lines, whose rounding is their own', () => {
    always(
      [discounted.chain(cart => fc.tuple(fc.constant(cart), shuffled(cart.lines))), someRates],
      ([cart, lines], rates) => {
        const { lines: _, ...one } = computeTotals(cart, rates);
        const { lines: __, ...other } = computeTotals({ lines }, rates);
        same(other, one);
      },
    );
  });
});

describe('tax', () => {
  it('is never less for a dearer line or a higher rate, and none without a rate', () => {
    always([someCents, someCents, fc.nat({ max: 2_000 }), fc.nat({ max: 500 })], (amount, more, bp, higher) => {
      const tax = (cents: number, rate: number) =>
        computeTax(cents as Cents, 'merchandise', { medical: 0, device: 0, merchandise: rate });
      expect(tax(amount + more, bp + higher)).toBeGreaterThanOrEqual(tax(amount, bp));
      same(tax(amount, 0), 0);
    });
  });

  it('follows the latest rate that has begun, for each class by itself', () => {
    const aRate = packed([2, 60, 900], (device = 0, from = 0, bp = 0) => {
      return { taxClass: device === 0 ? ('device' as const) : ('merchandise' as const), from, bp };
    });
    const someRatesOverTime = fc.uniqueArray(aRate, { maxLength: 5, selector: one => `${one.taxClass} ${one.from}` });
    always([someRatesOverTime, aDay, fc.nat({ max: 70 }), fc.boolean()], (drawn, first, ahead, isDeviceExempt) => {
      const rates = drawn.map(({ taxClass, from, bp }) => ({ taxClass, bp, from: shift(first, from) }));
      const table: TaxTable = { rates, isDeviceExempt };
      const day = shift(first, ahead);
      if (findTaxTableProblem(table) !== null || missingOn(table, day).length > 0) return;
      const bpOf = (taxClass: 'device' | 'merchandise') => {
        const begun = drawn.filter(rate => rate.taxClass === taxClass && rate.from <= ahead);
        return begun.find(rate => begun.every(other => other.from <= rate.from))?.bp;
      };
      const merchandise = bpOf('merchandise');
      const device = isDeviceExempt ? 0 : (bpOf('device') ?? merchandise);
      same(taxRatesOn(table, day), { medical: 0, device, merchandise });
    });
  });
});

describe('what is handed over', () => {
  const cash = fc
    .integer({ min: 1, max: 40_000 })
    .map((amount): Tender => ({ kind: 'cash', amountCents: amount as Cents }));
  const debit = fc.integer({ min: 1, max: 40_000 }).map((amount): Tender => {
    return { kind: 'debit', amountCents: amount as Cents, reference: 'AUTH-1' };
  });
  const someTenders = fc.array(fc.oneof(cash, debit), { maxLength: 4 });
  const total = fc.integer({ min: 1, max: 60_000 }).map(amount => amount as Cents);
  const given = (tenders: readonly Tender[], kind?: Tender['kind']) =>
    sum(tenders.filter(tender => kind === undefined || tender.kind === kind).map(tender => tender.amountCents));

  it('closes to zero: tenders less change are the total, or the total less tenders is what is missing', () => {
    always([total, someTenders], (due, tenders) => {
      const settlement = settle(due, tenders);
      switch (settlement.kind) {
        case 'settled':
          same(given(tenders) - settlement.changeCents, due);
          break;
        case 'short':
          same(given(tenders) + settlement.missingCents, due);
          break;
        case 'debit-over-total':
          same(given(tenders, 'debit') - settlement.overCents, due);
          break;
        default:
          expect.unreachable(settlement.kind);
      }
    });
  });

  it('gives change out of cash only, and never all of it back', () => {
    always([total, someTenders], (due, tenders) => {
      const settlement = settle(due, tenders);
      if (settlement.kind !== 'settled' || settlement.changeCents === 0) return;
      expect(given(tenders, 'cash')).toBeGreaterThanOrEqual(settlement.changeCents);
      expect(settlement.changeCents + given(tenders, 'debit')).toBeLessThanOrEqual(given(tenders));
    });
  });

  it('comes to the same in any order', () => {
    always([total, someTenders.chain(all => fc.tuple(fc.constant(all), shuffled(all)))], (due, [tenders, others]) => {
      same(settle(due, others), settle(due, tenders));
    });
  });

  it('never settles with a part of a cent, a debt or nothing', () => {
    const bad = fc.constantFrom(0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY);
    always([total, someTenders, bad], (due, tenders, amount) => {
      const wrong: Tender = { kind: 'cash', amountCents: amount as Cents };
      same(settle(due, [...tenders, wrong]), { kind: 'bad-amount' });
    });
  });

  it('has keys for the exact amount and for round ones that pay it, smallest first', () => {
    always([total], due => {
      const keys = quickTenders(due);
      same(keys[0], due);
      same(
        keys,
        [...new Set(keys)].toSorted((a, b) => a - b),
      );
      same(
        keys.slice(1).every(key => key % 500 === 0 && key - due < 10_000),
        true,
      );
      for (const amountCents of keys) expect(settle(due, [{ kind: 'cash', amountCents }]).kind).toBe('settled');
    });
  });
});
