import { describe, expect, it } from 'vitest';
import type { PendingAmount } from '../../../shared/compliance/dispensation';
import { type Forecast, firstDayFor, forecastAllotments, forecastDays } from '../../../shared/compliance/forecast';
import type { RegistrySnapshot } from '../../../shared/compliance/registry';
import type { Amount, CivilDate } from '../../../shared/kernel/units';
import { addDays } from '../../../shared/time/civil-date';
import { amount, at, day, floridaRules, t0, vectorSnapshot } from '../../support/vectors';

const rules = floridaRules();
const today = day('2026-03-10');
const tomorrow = day('2026-03-11');
/** The state lists the orders that start later as well, and they are no less open for it. */
const announced: RegistrySnapshot = withLaterOrders(vectorSnapshot('PTEST0001', t0));

function withLaterOrders(snapshot: RegistrySnapshot): RegistrySnapshot {
  const orders = snapshot.orders.map(order => ({ ...order, isOpen: order.endsOn >= snapshot.registryDay }));
  return { ...snapshot, orders };
}

function ofRoute(forecasts: readonly Forecast[] | null, route: Forecast['route']): Forecast {
  const found = forecasts?.find(forecast => forecast.route === route);
  if (found === undefined) throw new Error(`Nothing is foretold of ${route}.`);
  return found;
}

function foretell(route: Forecast['route'], changes: Partial<RegistrySnapshot> = {}, pending: PendingAmount[] = []) {
  return ofRoute(forecastAllotments({ ...announced, ...changes }, pending, rules, today), route);
}

describe('what section 8 says of P1', () => {
  it('TV07: smoking comes back on the day the older jar leaves the window, and the next order follows', () => {
    const smoking = foretell('SMOKING');
    expect(smoking).toEqual({
      orderType: 'SMOKING',
      route: 'SMOKING',
      unit: 'mg_smoking',
      steps: [
        { on: '2026-03-10', amount: amount('28.350') },
        { on: '2026-03-12', amount: amount('56.700') },
        { on: '2026-04-12', amount: amount('70.875') },
        { on: '2026-05-17', amount: 0 },
      ],
      again: { on: '2026-03-12', amount: amount('56.700') },
      keptBack: 0,
    });
    expect([firstDayFor(smoking, amount('31.500')), firstDayFor(smoking, amount('70.876'))]).toEqual([
      '2026-03-12',
      null,
    ]);
  });

  it('TV14, TV15: the aggregate holds the new orders back until 2026-04-14', () => {
    const aggregate = foretell(null);
    expect(aggregate.steps).toEqual([
      { on: '2026-03-10', amount: amount('9500') },
      { on: '2026-04-14', amount: amount('18500') },
      { on: '2026-05-01', amount: amount('24500') },
    ]);
    expect(firstDayFor(aggregate, amount('10200'))).toBe('2026-04-14');
    expect(foretell('INHALATION').steps).toEqual([
      { on: '2026-03-10', amount: amount('15500') },
      { on: '2026-04-14', amount: amount('24500') },
    ]);
  });

  it('TV15: starts from the new order once it runs', () => {
    const now = at('2026-04-14T10:00:00-04:00');
    const later = withLaterOrders(vectorSnapshot('PTEST0001', now));
    const forecasts = forecastAllotments(later, [], rules, day('2026-04-14'));
    expect(ofRoute(forecasts, 'INHALATION').steps[0]).toEqual({ on: '2026-04-14', amount: amount('24500') });
    expect(ofRoute(forecasts, null).steps[0]).toEqual({ on: '2026-04-14', amount: amount('18500') });
  });
});

describe('an order', () => {
  it('forfeits what is unused when it ends and nothing follows', () => {
    const orders = announced.orders.filter(order => order.startsOn <= today);
    expect(foretell('EDIBLE', { orders })).toMatchObject({
      steps: [
        { on: '2026-03-10', amount: amount('4200') },
        { on: '2026-04-12', amount: 0 },
      ],
      again: null,
    });
  });

  it('is not looked at when it is closed, over, or starts after the last day', () => {
    const [edible] = announced.orders.filter(order => order.route === 'EDIBLE');
    if (edible === undefined) throw new Error('The fixture lost its orders');
    const dated = (startsOn: CivilDate, endsOn: CivilDate) => [{ ...edible, startsOn, endsOn }];
    const routes = [
      [{ ...edible, isOpen: false }],
      dated(addDays(today, -9), addDays(today, -1)),
      dated(addDays(today, forecastDays + 1), addDays(today, 200)),
      dated(addDays(today, forecastDays), addDays(today, 200)),
    ].map(orders => forecastAllotments({ ...announced, orders }, [], rules, today)?.map(({ route }) => route));
    expect(routes).toEqual([[null], [null], [null], [null, 'EDIBLE']]);
  });

  it('of low-THC is bounded by itself alone', () => {
    const [oral] = announced.orders.filter(order => order.route === 'ORAL');
    if (oral === undefined) throw new Error('The fixture lost its orders');
    const orders = [{ ...oral, orderType: 'LOW_THC', unit: 'ug_cbd', dispensableToday: amount('8000') } as const];
    const pending = [{ orderType: 'LOW_THC', route: 'ORAL', unit: 'ug_cbd', amount: amount('500') } as const];
    const forecasts = forecastAllotments({ ...announced, orders, aggregate: null }, pending, rules, today);
    expect(forecasts?.map(({ steps }) => steps)).toEqual([
      [
        { on: '2026-03-10', amount: amount('7500') },
        { on: '2026-04-12', amount: 0 },
      ],
    ]);
  });
});

describe('what is pending here', () => {
  const jar: PendingAmount = { orderType: 'SMOKING', route: 'SMOKING', unit: 'mg_smoking', amount: amount('3.5') };

  it('counts as dispensed today: it leaves the window after 35 days and the order of today for good', () => {
    expect(foretell('SMOKING', {}, [jar]).steps).toEqual([
      { on: '2026-03-10', amount: amount('24.850') },
      { on: '2026-03-12', amount: amount('53.200') },
      { on: '2026-04-12', amount: amount('67.375') },
      { on: '2026-04-14', amount: amount('70.875') },
      { on: '2026-05-17', amount: 0 },
    ]);
    expect(foretell('EDIBLE', {}, [jar]).steps).toEqual(foretell('EDIBLE').steps);
  });

  it('of any medical route is taken off the aggregate', () => {
    const gummies: PendingAmount = { orderType: 'MEDICAL', route: 'EDIBLE', unit: 'ug_thc', amount: amount('100') };
    expect(foretell(null, {}, [gummies, jar]).steps.slice(0, 2)).toEqual([
      { on: '2026-03-10', amount: amount('9400') },
      { on: '2026-04-14', amount: amount('18400') },
    ]);
  });
});

describe('the registry’s own number', () => {
  const inhalation = (dispensableToday: Amount) =>
    foretell('INHALATION', {
      orders: announced.orders.map(order => (order.orderId === 'O-1' ? { ...order, dispensableToday } : order)),
    });

  it('TV44: stands for today, and a local guess never raises it later', () => {
    expect(inhalation(amount('12000'))).toMatchObject({
      steps: [
        { on: '2026-03-10', amount: amount('12000') },
        { on: '2026-04-14', amount: amount('21000') },
      ],
      again: { on: '2026-04-14', amount: amount('21000') },
      keptBack: amount('3500'),
    });
  });

  it('stands for today only, where it allows more than local mathematics', () => {
    expect(inhalation(amount('15501'))).toMatchObject({
      steps: [
        { on: '2026-03-10', amount: amount('15501') },
        { on: '2026-03-11', amount: amount('15500') },
        { on: '2026-04-14', amount: amount('24500') },
      ],
      again: { on: '2026-04-14', amount: amount('24500') },
      keptBack: 0,
    });
  });

  it('of yesterday is not today’s', () => {
    const orders = announced.orders.map(order => ({ ...order, dispensableToday: 0 as Amount }));
    const forecasts = forecastAllotments({ ...announced, orders }, [], rules, tomorrow);
    expect(ofRoute(forecasts, 'INHALATION')).toMatchObject({
      steps: [{ on: '2026-03-11', amount: amount('15500') }, { on: '2026-04-14' }],
      keptBack: 0,
    });
  });
});

it('foretells nothing without history', () => {
  expect(forecastAllotments({ ...announced, history: null }, [], rules, today)).toBeNull();
});
