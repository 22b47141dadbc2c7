import fc from 'fast-check';
import { describe, it } from 'vitest';
import { type Forecast, firstDayFor, forecastAllotments, forecastDays } from '../../shared/compliance/forecast';
import type { RegistrySnapshot } from '../../shared/compliance/registry';
import type { Amount, CivilDate, Instant } from '../../shared/kernel/units';
import { aDay, anAmount, shift, shuffled } from '../support/arbitraries/kernel';
import { type Account, allotmentAt, anAccount, snapshotOn } from '../support/arbitraries/registry';
import { rules } from '../support/arbitraries/visits';
import { always } from '../support/runs';
import { same } from '../support/same';

const noon = 0 as Instant;
const ahead = fc.nat({ max: forecastDays });
const anIndex = fc.nat({ max: 5 });

/** The same account some days later, nothing more having been sold. */
const later = (account: Account, days: number): Account => ({
  ...account,
  orders: account.orders.map(order => ({ ...order, ago: order.ago + days })),
  sales: account.sales.map(sale => ({ ...sale, ago: sale.ago + days })),
});

const foretell = (snapshot: RegistrySnapshot, day: CivilDate) => forecastAllotments(snapshot, [], rules, day) ?? [];

function amountOn({ steps }: Pick<Forecast, 'steps'>, day: CivilDate): number | undefined {
  return steps.findLast(step => step.on <= day)?.amount;
}

/** What the state itself would say on that day of the same route: nothing once the order has ended. */
function toldOn(snapshot: RegistrySnapshot, { orderType, route }: Forecast): number {
  if (route === null) return snapshot.aggregate?.dispensableToday ?? 0;
  const order = snapshot.orders.find(one => one.orderType === orderType && one.route === route);
  return order === undefined || order.endsOn < snapshot.registryDay ? 0 : order.dispensableToday;
}

describe('the forecast', () => {
  it('says of each coming day what the state’s own arithmetic will say on it', () => {
    always([anAccount, aDay, ahead], (account, day, days) => {
      const then = shift(day, days);
      const truth = snapshotOn(later(account, days), then, noon);
      for (const forecast of foretell(snapshotOn(account, day, noon), day)) {
        same(amountOn(forecast, then), toldOn(truth, forecast));
      }
    });
  });

  it('takes what is sold here and not settled for sold today', () => {
    always([anAccount, aDay, ahead, anIndex, anAmount], (account, day, days, index, amount) => {
      const sold = { ...account, sales: [{ index, ago: 0, amount }] };
      const [entry] = snapshotOn(sold, day, noon).history ?? [];
      if (entry === undefined) return;
      const { orderType, route, unit, amount: pendingAmount } = entry;
      const pending = [{ orderType, route, unit, amount: pendingAmount }];
      const after = { ...account, sales: [...account.sales, ...sold.sales] };
      const truth = snapshotOn(later(after, days), shift(day, days), noon);
      for (const forecast of forecastAllotments(snapshotOn(account, day, noon), pending, rules, day) ?? []) {
        same(amountOn(forecast, shift(day, days)), toldOn(truth, forecast));
      }
    });
  });

  it('starts with today, changes with every step, and looks 70 days ahead', () => {
    always([anAccount, aDay], (account, day) => {
      for (const { steps } of foretell(snapshotOn(account, day, noon), day)) {
        const days = steps.map(step => step.on);
        same(days[0], day);
        same(days, [...new Set(days)].toSorted());
        same((days.at(-1) ?? '') <= shift(day, forecastDays), true);
        same(
          steps.slice(1).filter((step, index) => step.amount === steps[index]?.amount),
          [],
        );
      }
    });
  });

  it('names the first day with more than today, and the first on which an amount fits', () => {
    always([anAccount, aDay, anAmount], (account, day, amount) => {
      const days = Array.from({ length: forecastDays + 1 }, (_, offset) => shift(day, offset));
      for (const forecast of foretell(snapshotOn(account, day, noon), day)) {
        const today = amountOn(forecast, day) ?? 0;
        const more = days.find(on => (amountOn(forecast, on) ?? 0) > today);
        same(forecast.again?.on, more);
        same(firstDayFor(forecast, amount), days.find(on => (amountOn(forecast, on) ?? 0) >= amount) ?? null);
      }
    });
  });

  it('never raises the state’s number: what it keeps back today is kept back on every day', () => {
    always([anAccount, aDay, anIndex, anAmount, ahead], (account, day, which, less, days) => {
      const snapshot = snapshotOn(account, day, noon);
      const orders = snapshot.orders.map((order, index) => {
        const dispensableToday = Math.max(0, order.dispensableToday - less) as Amount;
        return index === which % snapshot.orders.length ? { ...order, dispensableToday } : order;
      });
      const [plain, kept] = [foretell(snapshot, day), foretell({ ...snapshot, orders }, day)];
      for (const [index, forecast] of kept.entries()) {
        const was = plain[index];
        const then = shift(day, days);
        const amount = was === undefined ? Number.NaN : (amountOn(was, then) ?? Number.NaN);
        same(amountOn(forecast, then), Math.max(0, amount - forecast.keptBack));
        same(forecast.keptBack <= less, true);
      }
    });
  });

  it('does not depend on the order in which history and orders come', () => {
    const cases = fc.tuple(anAccount, aDay).chain(([account, day]) => {
      const snapshot = snapshotOn(account, day, noon);
      const others = fc.tuple(shuffled(snapshot.history ?? []), shuffled(snapshot.orders));
      return fc.tuple(fc.constant({ snapshot, day }), others);
    });
    const sorted = (all: readonly Forecast[]) =>
      all.toSorted((a, b) => (`${a.orderType}${a.route}` < `${b.orderType}${b.route}` ? -1 : 1));
    always([cases], ([{ snapshot, day }, [history, orders]]) => {
      same(sorted(foretell({ ...snapshot, history, orders }, day)), sorted(foretell(snapshot, day)));
    });
  });

  it('has a line for the aggregate and one for every route with an order', () => {
    always([anAccount, aDay], (account, day) => {
      const routes = foretell(snapshotOn(account, day, noon), day).map(
        ({ orderType, route }) => `${orderType} ${route}`,
      );
      const ordered = account.orders.map(({ index }) => `${allotmentAt(index).orderType} ${allotmentAt(index).route}`);
      same(routes.toSorted(), ['MEDICAL null', ...ordered].toSorted());
    });
  });
});
