import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMismatches } from '../../shared/compliance/mismatch';
import type { RegistrySnapshot } from '../../shared/compliance/registry';
import { checkSnapshot } from '../../shared/compliance/snapshot-check';
import { computeDispensable, listReleases, sumInWindow, type WindowKey } from '../../shared/compliance/windows';
import type { Amount, Instant } from '../../shared/kernel/units';
import { addDays, civilDateAt, daysBetween } from '../../shared/time/civil-date';
import { minutesOfDayAt, nextMidnight, startOfDay } from '../../shared/time/wall-clock';
import { aDay, anAmount, anInstant, aZone, shift, shuffled } from '../support/arbitraries/kernel';
import { anAccount, snapshotOn } from '../support/arbitraries/registry';
import { rules } from '../support/arbitraries/visits';
import { always } from '../support/runs';
import { same } from '../support/same';

const keys: readonly WindowKey[] = [
  { orderType: 'SMOKING', route: 'SMOKING', windowDays: 35 },
  { orderType: 'MEDICAL', route: 'INHALATION', windowDays: 70 },
  { orderType: 'MEDICAL', route: null, windowDays: 70 },
];
const aKey = fc.constantFrom(...keys);
const noon = 0 as Instant;
const sum = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((total, { amount }) => total + amount, 0);

describe('a rolling window', () => {
  it('holds what was dispensed on each of its days, counted one day after the other', () => {
    always([anAccount, aDay, aKey], (account, day, key) => {
      const history = snapshotOn(account, day, noon).history ?? [];
      const days = Array.from({ length: key.windowDays }, (_, ago) => shift(day, -ago));
      const counted = days.flatMap(on =>
        history.filter(entry => {
          const isOfRoute = key.route === null || entry.route === key.route;
          return entry.day === on && entry.orderType === key.orderType && isOfRoute;
        }),
      );
      same(sumInWindow(history, key, day), sum(counted));
    });
  });

  it('counts a dispensation through its last day and not on the next: 35 days for smoking, 70 for the rest', () => {
    always([aDay, aKey, fc.nat({ max: 90 })], (soldOn, key, later) => {
      const route = key.route ?? 'ORAL';
      const sale = { dispensationId: 'D', orderId: null, mmtc: null, day: soldOn, amount: 1 as Amount } as const;
      const history = [{ ...sale, orderType: key.orderType, route, unit: 'ug_thc' as const }];
      same(sumInWindow(history, key, addDays(soldOn, later)), later < key.windowDays ? 1 : 0);
    });
  });

  it('gives back all that it holds, earliest first, one entry a day, and no day sooner or later', () => {
    always([anAccount, aDay, aKey], (account, day, key) => {
      const history = snapshotOn(account, day, noon).history ?? [];
      const releases = listReleases(history, key, day);
      let left: number = sumInWindow(history, key, day);
      let yesterday = day;
      for (const { on, amount } of releases) {
        same(on > yesterday && daysBetween(day, on) <= key.windowDays, true);
        same(sumInWindow(history, key, addDays(on, -1)), left);
        left -= amount;
        same(sumInWindow(history, key, on), left);
        yesterday = on;
      }
      same(left, 0);
    });
  });

  it('moves with its history, over leap days and years alike, in whatever order the history comes', () => {
    const cases = fc
      .tuple(anAccount, aDay, aKey, fc.integer({ min: -800, max: 800 }))
      .chain(([account, day, key, days]) => {
        const history = snapshotOn(account, day, noon).history ?? [];
        return fc.tuple(fc.constant({ history, day, key, days }), shuffled(history));
      });
    always([cases], ([{ history, day, key, days }, others]) => {
      const moved = others.map(entry => ({ ...entry, day: shift(entry.day, days) }));
      const expected = listReleases(history, key, day).map(({ on, amount }) => ({ on: shift(on, days), amount }));
      same(listReleases(moved, key, shift(day, days)), expected);
    });
  });
});

describe('local mathematics', () => {
  const orderless = (snapshot: RegistrySnapshot) => snapshot.orders.map(order => order.dispensableToday);

  it('never offers more than the order, what remains of it, the legal cap or the patient’s aggregate, nor less than nothing', () => {
    always([anAccount, aDay], (account, day) => {
      const snapshot = snapshotOn(account, day, noon);
      const local = computeDispensable(snapshot, rules, day);
      for (const { orderId, dispensable } of local?.orders ?? []) {
        const order = snapshot.orders.find(one => one.orderId === orderId);
        const limit = rules.limits.find(one => one.orderType === order?.orderType && one.route === order.route);
        const most = Math.min(order?.total ?? 0, order?.remaining ?? 0, limit?.limit ?? Number.POSITIVE_INFINITY);
        same(dispensable >= 0 && dispensable <= most, true);
      }
      same((local?.aggregate ?? -1) >= 0 && (local?.aggregate ?? 0) <= account.cap, true);
    });
  });

  it('only ever takes away for a hold', () => {
    always([anAccount, aDay, anAmount], (account, day, amount) => {
      const without = computeDispensable({ ...snapshotOn(account, day, noon), holds: [] }, rules, day);
      const hold = { holdId: 'H', route: 'INHALATION', unit: 'ug_thc', amount } as const;
      const held = computeDispensable({ ...snapshotOn(account, day, noon), holds: [hold] }, rules, day);
      const lessOf = (was: number | null | undefined) => Math.max(0, (was ?? 0) - amount);
      same(held?.aggregate, lessOf(without?.aggregate));
      for (const [index, order] of (held?.orders ?? []).entries()) {
        const was = without?.orders[index]?.dispensable ?? 0;
        same(order.dispensable, order.orderId === 'O-0' ? lessOf(was) : was);
      }
    });
  });

  it('agrees with the state’s own arithmetic, so that nothing is said to be at odds that is not', () => {
    always([anAccount, aDay], (account, day) => {
      const snapshot = snapshotOn(account, day, noon);
      const local = computeDispensable(snapshot, rules, day);
      same(
        local?.orders.map(order => order.dispensable),
        orderless(snapshot),
      );
      same(findMismatches(snapshot, rules), []);
    });
  });

  it('says so for each number of the registry that is another one, and for no other', () => {
    always([anAccount, aDay, fc.nat({ max: 5 }), fc.integer({ min: 1, max: 5_000 })], (account, day, which, by) => {
      const snapshot = snapshotOn(account, day, noon);
      const at = which % snapshot.orders.length;
      const orders = snapshot.orders.map((order, index) =>
        index === at ? { ...order, dispensableToday: (order.dispensableToday + by) as Amount } : order,
      );
      const found = findMismatches({ ...snapshot, orders }, rules);
      const { orderId, route, unit, dispensableToday } = orders[at] ?? {};
      const requested = snapshot.orders[at]?.dispensableToday;
      const one = { code: 'ALLOTMENT_MISMATCH', orderId, route, unit, requested, available: dispensableToday };
      same(found, [one]);
    });
  });
});

describe('the state’s answer', () => {
  const contradictions: readonly ((was: RegistrySnapshot) => RegistrySnapshot)[] = [
    was => onOrder(was, order => ({ remaining: -1 as Amount, dispensableToday: (order.remaining * 0 - 1) as Amount })),
    was => onOrder(was, order => ({ dispensableToday: (order.remaining + 1) as Amount })),
    was => onOrder(was, order => ({ remaining: (Math.max(0, order.total - order.dispensed) + 1) as Amount })),
    was => onOrder(was, order => ({ total: (order.total + 0.5) as Amount })),
    was => onOrder(was, () => ({ dispensed: Number.NaN as Amount })),
    was => onOrder(was, order => ({ endsOn: shift(order.startsOn, -1) })),
    was => onOrder(was, () => ({ windowDays: 0 })),
    was => onOrder(was, order => ({ unit: order.unit === 'mg_smoking' ? 'ug_thc' : 'mg_smoking' })),
    was => onOrder(was, order => ({ route: order.route === 'SMOKING' ? 'ORAL' : 'SMOKING' })),
    was => ({ ...was, orders: [...was.orders, ...was.orders.slice(0, 1)] }),
    was => ({ ...was, aggregate: was.aggregate && { ...was.aggregate, cap: -1 as Amount } }),
    was => ({ ...was, aggregate: was.aggregate && { ...was.aggregate, unit: 'ug_cbd' } }),
    was => ({ ...was, aggregate: was.aggregate && { ...was.aggregate, windowDays: 1.5 } }),
    was => ({
      ...was,
      aggregate: was.aggregate && { ...was.aggregate, dispensableToday: (was.aggregate.cap + 1) as Amount },
    }),
    was => ({ ...was, holds: [{ holdId: 'H', route: 'ORAL', unit: 'ug_thc', amount: -1 as Amount }] }),
  ];

  function onOrder(
    was: RegistrySnapshot,
    change: (order: RegistrySnapshot['orders'][number]) => Partial<RegistrySnapshot['orders'][number]>,
  ): RegistrySnapshot {
    return { ...was, orders: was.orders.map((order, index) => (index === 0 ? { ...order, ...change(order) } : order)) };
  }

  it('is used as it is when its numbers agree with one another', () => {
    always([anAccount, aDay], (account, day) => {
      const snapshot = snapshotOn(account, day, noon);
      same(checkSnapshot(snapshot, snapshot.cardId), { ok: true, value: snapshot });
    });
  });

  it('is not used at all when any one of them contradicts the others', () => {
    always([anAccount, aDay, fc.constantFrom(...contradictions)], (account, day, contradict) => {
      const snapshot = contradict(snapshotOn(account, day, noon));
      expect(checkSnapshot(snapshot, snapshot.cardId)).toMatchObject({ ok: false, error: { code: 'E-LIM-02' } });
    });
  });
});

describe('the calendar', () => {
  it('starts each day of each zone at its first moment, whatever the clocks do', () => {
    always([aDay, aZone], (day, zone) => {
      const start = startOfDay(day, zone);
      const before = (start - 1) as Instant;
      same([civilDateAt(start, zone), civilDateAt(before, zone)], [day, shift(day, -1)]);
      same(minutesOfDayAt(before, zone), 1_439);
    });
  });

  it('changes the date at the next midnight and not before', () => {
    always([anInstant, aZone], (now, zone) => {
      const midnight = nextMidnight(now, zone);
      const last = (midnight - 1) as Instant;
      same(civilDateAt(last, zone), civilDateAt(now, zone));
      same(daysBetween(civilDateAt(now, zone), civilDateAt(midnight, zone)), 1);
    });
  });

  it('adds and counts days as the calendar has them', () => {
    always([aDay, fc.integer({ min: -4_000, max: 4_000 })], (day, count) => {
      const other = addDays(day, count);
      same([other, daysBetween(day, other), addDays(other, -count)], [shift(day, count), count, day]);
    });
  });
});
