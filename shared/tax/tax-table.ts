import type { TaxClass } from '../catalog/sellable-item';
import type { CivilDate } from '../kernel/units';
import type { TaxRates } from './tax';

export type TaxedClass = Exclude<TaxClass, 'medical'>;

/** A rate and the store's day from which it holds, until the next one of its class. */
export type DatedRate = { readonly taxClass: TaxedClass; readonly bp: number; readonly from: CivilDate };

/** A store's rates over time. Medical marijuana is exempt by statute, so no table can tax it. */
export type TaxTable = {
  readonly rates: readonly DatedRate[];
  /** Whether counsel agreed that delivery devices fall under the exemption (biotrack-and-florida.md, section 3.5). */
  readonly isDeviceExempt: boolean;
};

/** `index` of the rate that is wrong; null where one is missing. */
export type TaxTableProblem = { readonly index: number | null; readonly problem: string };

/** One rate that always held, as a store states it that has never seen another. */
export function flatTable(merchandiseBp: number, isDeviceExempt: boolean): TaxTable {
  return { rates: [{ taxClass: 'merchandise', bp: merchandiseBp, from: always }], isDeviceExempt };
}

/** Refuses any doubt about which rate holds when: two for one day, none at all, or a device both exempt and taxed. */
export function findTaxTableProblem({ rates, isDeviceExempt }: TaxTable): TaxTableProblem | null {
  for (const [index, { taxClass, from }] of rates.entries()) {
    const isTwice = rates.slice(0, index).some(other => other.taxClass === taxClass && other.from === from);
    if (isTwice) return { index, problem: `two rates for ${taxClass} from ${from}` };
    if (taxClass === 'device' && isDeviceExempt) return { index, problem: 'a rate for devices, which are exempt' };
  }
  const isStated = rates.some(rate => rate.taxClass === 'merchandise');
  return isStated ? null : { index: null, problem: 'no rate for merchandise' };
}

/** The classes whose first rate has not begun: nobody knows what to charge for them on that day. */
export function missingOn({ rates }: TaxTable, day: CivilDate): readonly TaxedClass[] {
  const classes = new Set(rates.map(rate => rate.taxClass));
  return [...classes].filter(taxClass => !rates.some(rate => rate.taxClass === taxClass && rate.from <= day));
}

/**
 * What each class pays on a day of the store. Devices without rates of their own pay what merchandise pays. Before its
 * first day a rate holds as well: set-up refuses a table that has not begun, so only a clock set back can ask.
 */
export function taxRatesOn({ rates, isDeviceExempt }: TaxTable, day: CivilDate): TaxRates {
  const merchandise = rateOn(rates, 'merchandise', day) ?? noRate();
  const device = isDeviceExempt ? 0 : (rateOn(rates, 'device', day) ?? merchandise);
  return { medical: 0, device, merchandise };
}

/** What will be charged otherwise than on this day, the earliest first. */
export function ratesComingAfter({ rates }: TaxTable, day: CivilDate): readonly DatedRate[] {
  return rates.filter(rate => rate.from > day).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

const always = '1000-01-01' as CivilDate;

function rateOn(rates: readonly DatedRate[], taxClass: TaxedClass, day: CivilDate): number | null {
  const own = rates.filter(rate => rate.taxClass === taxClass).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (own.findLast(rate => rate.from <= day) ?? own[0])?.bp ?? null;
}

function noRate(): never {
  throw new Error('A tax table has no rate for merchandise.');
}
