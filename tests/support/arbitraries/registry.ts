import fc from 'fast-check';
import type { OrderType, Route } from '../../../shared/catalog/sellable-item';
import type { PendingAmount } from '../../../shared/compliance/dispensation';
import type {
  RegistryDispensation,
  RegistryHold,
  RegistryOrder,
  RegistrySnapshot,
} from '../../../shared/compliance/registry';
import type { AllotmentUnit, Amount, CivilDate, Instant } from '../../../shared/kernel/units';
import { amountBases, amountFrom, anAmount, packed, shift } from './kernel';

/** What a patient may be certified for, one order of each at most; the legal caps stand as 64ER22-8 has them. */
type Allotment = {
  readonly orderType: OrderType;
  readonly route: Route;
  readonly unit: AllotmentUnit;
  readonly windowDays: number;
  readonly cap: number;
};

const medical = (route: Route, cap: number): Allotment => {
  return { orderType: 'MEDICAL', route, unit: 'ug_thc', windowDays: 70, cap };
};
const allotments: readonly Allotment[] = [
  medical('INHALATION', 24_500_000),
  medical('ORAL', 14_000_000),
  medical('EDIBLE', 4_200_000),
  medical('SUBLINGUAL', 13_300_000),
  { orderType: 'SMOKING', route: 'SMOKING', unit: 'mg_smoking', windowDays: 35, cap: 70_875 },
  { orderType: 'LOW_THC', route: 'SUBLINGUAL', unit: 'ug_cbd', windowDays: 70, cap: Number.POSITIVE_INFINITY },
];

type DrawnOrder = { readonly index: number; readonly total: Amount; readonly ago: number };
type DrawnSale = { readonly index: number; readonly ago: number; readonly amount: Amount };

const places = allotments.length;
const anOrder = packed([...amountBases, places, 61], (steps, kind, index = 0, ago = 0): DrawnOrder => {
  return { index, total: amountFrom(steps, kind), ago };
});
const aSale = packed([...amountBases, places, 81], (steps, kind, index = 0, ago = 0): DrawnSale => {
  return { index, ago, amount: amountFrom(steps, kind) };
});

/** A patient's account with the state, before anybody has worked out what is left of it. */
export type Account = {
  readonly orders: readonly DrawnOrder[];
  readonly sales: readonly DrawnSale[];
  readonly holds: readonly { readonly index: number; readonly amount: Amount }[];
  readonly cap: Amount;
};

export const anAccount: fc.Arbitrary<Account> = fc
  .tuple(
    fc.array(anOrder, { minLength: 1, maxLength: 5 }),
    fc.array(aSale, { maxLength: 5 }),
    fc.option(aSale, { nil: null }),
    anAmount,
  )
  .map(([orders, sales, hold, cap]) => ({
    // One order of a kind: which of two comes first is a property of its own.
    orders: orders.filter(({ index }, at) => orders.findIndex(other => other.index === index) === at),
    sales,
    holds: hold === null ? [] : [hold],
    cap,
  }));

export const allotmentAt = (index: number): Allotment => allotments[index] ?? medical('INHALATION', 24_500_000);
const scaleOf = ({ unit }: Allotment): number => (unit === 'mg_smoking' ? 100 : 1);
const scaled = (amount: Amount, allotment: Allotment): Amount => Math.floor(amount / scaleOf(allotment)) as Amount;

/** The state's own arithmetic (biotrack-and-florida.md 8.1), written out here so that nothing is checked against itself. */
export function snapshotOn(account: Account, day: CivilDate, asOf: Instant): RegistrySnapshot {
  const sales = account.sales.map(sale => ({ ...sale, amount: scaled(sale.amount, allotmentAt(sale.index)) }));
  const holds = account.holds.map(({ index, amount }, number) => readHold(allotmentAt(index), amount, number));
  const orders = account.orders.map(({ index, total, ago }): RegistryOrder => {
    const allotment = allotmentAt(index);
    const startsOn = shift(day, -ago);
    const mine = sales.filter(sale => sale.index === index);
    const dispensed = sum(mine.filter(sale => sale.ago <= ago));
    const inWindow = sum(mine.filter(sale => sale.ago < allotment.windowDays));
    const held = sum(holds.filter(hold => hold.route === allotment.route && hold.unit === allotment.unit));
    const ordered = scaled(total, allotment);
    const remaining = Math.max(0, ordered - dispensed);
    const ceiling = allotment.orderType === 'LOW_THC' ? remaining : Math.min(ordered, allotment.cap) - inWindow;
    return {
      orderId: `O-${index}`,
      ...kindOf(allotment),
      startsOn,
      endsOn: shift(startsOn, 69),
      isOpen: true,
      total: ordered,
      dispensed: dispensed as Amount,
      remaining: remaining as Amount,
      windowDays: allotment.windowDays,
      dispensableToday: Math.max(0, Math.min(remaining, ceiling) - held) as Amount,
    };
  });
  const counted = sum(sales.filter(sale => allotmentAt(sale.index).orderType === 'MEDICAL' && sale.ago < 70));
  const held = sum(holds.filter(hold => hold.unit === 'ug_thc'));
  const dispensableToday = Math.max(0, account.cap - counted - held) as Amount;
  return {
    cardId: 'PTEST0001',
    asOf,
    registryDay: day,
    certification: null,
    orders,
    aggregate: { unit: 'ug_thc', cap: account.cap, windowDays: 70, dispensableToday },
    history: sales.map(({ index, ago, amount }, number): RegistryDispensation => {
      const isUnder = account.orders.some(order => order.index === index && ago <= order.ago);
      const { orderType, route, unit } = allotmentAt(index);
      const orderId = isUnder ? `O-${index}` : null;
      return {
        dispensationId: `D-${number}`,
        day: shift(day, -ago),
        orderId,
        orderType,
        route,
        amount,
        unit,
        mmtc: null,
      };
    }),
    holds,
  };
}

const aPending = packed([...amountBases, places], (steps, kind, index = 0): PendingAmount => {
  const { orderType, route, unit } = allotmentAt(index);
  return { orderType, route, unit, amount: scaled(amountFrom(steps, kind), allotmentAt(index)) };
});
export const somePending: fc.Arbitrary<readonly PendingAmount[]> = fc.array(aPending, { maxLength: 2 });

function readHold(allotment: Allotment, amount: Amount, number: number): RegistryHold {
  const { route, unit } = allotment;
  return { holdId: `H-${number}`, route, unit, amount: scaled(amount, allotment) };
}

function kindOf({ orderType, route, unit }: Allotment): Pick<RegistryOrder, 'orderType' | 'route' | 'unit'> {
  return { orderType, route, unit };
}

function sum(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((total, part) => total + part.amount, 0);
}
