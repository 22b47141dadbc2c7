import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PendingAmount } from '../../../shared/compliance/dispensation';
import { type Forecast, forecastAllotments, forecastDays } from '../../../shared/compliance/forecast';
import type { RegistryDispensation, RegistrySnapshot } from '../../../shared/compliance/registry';
import { compareByEnd, computeDispensable, isOpenOn } from '../../../shared/compliance/windows';
import type { Amount, CivilDate } from '../../../shared/kernel/units';
import { addDays } from '../../../shared/time/civil-date';
import { amount, day, floridaRules, t0, vectorSnapshot } from '../../support/vectors';

const rules = floridaRules();

it('sweeps once what equals computing every day anew', () => {
  fc.assert(
    fc.property(aPast(), fc.constantFrom('2026-03-08', '2026-11-01', '2028-02-29', '2026-03-10'), (past, on) => {
      const { snapshot, pending } = placed(past, day(on));
      const forecasts = forecastAllotments(snapshot, pending, rules, day(on)) ?? [];
      for (const forecast of forecasts) {
        expect(unfold(forecast, day(on))).toEqual(recomputed(snapshot, pending, forecast, day(on)));
      }
    }),
    { numRuns: 300 },
  );
});

type Past = {
  readonly sold: readonly {
    readonly ago: number;
    readonly route: 'EDIBLE' | 'SMOKING' | 'ORAL';
    readonly mg: number;
  }[];
  readonly starts: readonly {
    readonly route: 'EDIBLE' | 'SMOKING' | 'ORAL';
    readonly from: number;
    readonly days: number;
  }[];
  readonly held: number;
  readonly pending: number;
};

function aPast(): fc.Arbitrary<Past> {
  const route = fc.constantFrom('EDIBLE' as const, 'SMOKING' as const, 'ORAL' as const);
  const mg = fc.integer({ min: 1, max: 9_000_000 });
  return fc.record({
    sold: fc.array(fc.record({ ago: fc.integer({ min: 0, max: 90 }), route, mg }), { maxLength: 12 }),
    starts: fc.array(
      fc.record({ route, from: fc.integer({ min: -80, max: 80 }), days: fc.integer({ min: 1, max: 90 }) }),
      { maxLength: 6 },
    ),
    held: fc.integer({ min: 0, max: 500_000 }),
    pending: fc.integer({ min: 0, max: 500_000 }),
  });
}

/** Smoking amounts are a hundredth of the others, so that windows are neither always empty nor always full. */
function placed(past: Past, on: CivilDate): { snapshot: RegistrySnapshot; pending: readonly PendingAmount[] } {
  const kind = (route: Past['sold'][number]['route']) =>
    route === 'SMOKING'
      ? ({ orderType: 'SMOKING', route, unit: 'mg_smoking' } as const)
      : ({ orderType: 'MEDICAL', route, unit: 'ug_thc' } as const);
  const scaled = (route: string, mg: number) => (route === 'SMOKING' ? Math.ceil(mg / 100) : mg) as Amount;
  const history: RegistryDispensation[] = past.sold.map(({ ago, route, mg }, index) => {
    const amountSold = scaled(route, mg);
    return {
      ...kind(route),
      dispensationId: `D-${index}`,
      day: addDays(on, -ago),
      orderId: null,
      mmtc: null,
      amount: amountSold,
    };
  });
  const orders = past.starts.map(({ route, from, days }, index) => {
    const total = scaled(route, 9_000_000);
    const span = { startsOn: addDays(on, from), endsOn: addDays(on, from + days) };
    const sums = { total, dispensed: 0 as Amount, remaining: total, dispensableToday: 0 as Amount };
    return { ...kind(route), ...span, ...sums, orderId: `O-${index}`, isOpen: true, windowDays: 70 };
  });
  const holds = [{ holdId: 'H', route: 'EDIBLE', unit: 'ug_thc', amount: past.held as Amount } as const];
  const bare = { ...vectorSnapshot('PTEST0001', t0), registryDay: on, history, orders, holds };
  const local = computeDispensable(bare, rules, on);
  const told = orders.map(order => ({
    ...order,
    dispensableToday: local?.orders.find(({ orderId }) => orderId === order.orderId)?.dispensable ?? (0 as Amount),
  }));
  const aggregate = {
    unit: 'ug_thc',
    cap: amount('24500'),
    windowDays: 70,
    dispensableToday: local?.aggregate ?? (0 as Amount),
  } as const;
  const pending = [{ ...kind('EDIBLE'), amount: past.pending as Amount }];
  return { snapshot: { ...bare, orders: told, aggregate }, pending };
}

/** The slow way: what is pending was dispensed today, and every day is worked out from the beginning. */
function recomputed(
  snapshot: RegistrySnapshot,
  pending: readonly PendingAmount[],
  { orderType, route }: Forecast,
  on: CivilDate,
): readonly number[] {
  const posted = pending.map((entry, index) => ({
    ...entry,
    dispensationId: `P-${index}`,
    day: on,
    orderId: null,
    mmtc: null,
  }));
  const orders = snapshot.orders.map(order => {
    const charged = pending.filter(entry => entry.route === order.route && isOpenOn(order, on));
    return {
      ...order,
      remaining: charged.reduce<number>((left, entry) => left - entry.amount, order.remaining) as Amount,
    };
  });
  const after = { ...snapshot, orders, history: [...(snapshot.history ?? []), ...posted] };
  return Array.from({ length: forecastDays + 1 }, (_, ahead) => {
    const then = addDays(on, ahead);
    const local = computeDispensable(after, rules, then);
    if (route === null) return local?.aggregate ?? 0;
    const [inUse] = orders
      .filter(order => order.orderType === orderType && order.route === route && isOpenOn(order, then))
      .toSorted(compareByEnd);
    return local?.orders.find(({ orderId }) => orderId === inUse?.orderId)?.dispensable ?? 0;
  });
}

function unfold({ steps }: Forecast, on: CivilDate): readonly number[] {
  return Array.from({ length: forecastDays + 1 }, (_, ahead) => {
    const then = addDays(on, ahead);
    return steps.findLast(step => step.on <= then)?.amount ?? -1;
  });
}
