import type { OrderType, Route } from '../../shared/catalog/sellable-item';
import type { RegistryDispensation, RegistryOrder, RegistrySnapshot } from '../../shared/compliance/registry';
import { parseRuleSets, type RuleLimit, type RuleSet, ruleSetOn } from '../../shared/compliance/rule-set';
import florida from '../../shared/compliance/rules/florida.json' with { type: 'json' };
import type { Amount, CivilDate, Instant } from '../../shared/kernel/units';
import { addDays } from '../../shared/time/civil-date';
import { pick, seededRandom } from './random';

const minutesPerDay = 1_440;
const published = parseRuleSets(florida);

/** The rules in force, at any hour: a bench is run at night too, as a test register is tried. */
export function rulesOn(day: CivilDate): RuleSet {
  const rules = published.ok ? ruleSetOn(published.value, day) : null;
  if (rules === null) throw new Error('No rule set is in force today.');
  return { ...rules, hours: { ...rules.hours, opens: 0, closes: minutesPerDay } };
}

type RouteLimit = RuleLimit & { readonly route: Route };
const isOfRoute = (limit: RuleLimit): limit is RouteLimit => limit.route !== null;

/** A patient with an order for every route, each as large as the law allows, and a long history of small purchases. */
export function aSnapshot(
  cardId: string,
  day: CivilDate,
  now: Instant,
  rules: RuleSet,
  dispensations: number,
): RegistrySnapshot {
  const routes = rules.limits.filter(isOfRoute);
  const aggregate = rules.limits.find(limit => limit.route === null);
  if (aggregate === undefined) throw new Error('The rules have no aggregate.');
  return {
    cardId,
    asOf: now,
    registryDay: day,
    certification: { physician: 'Dr. Test', startsOn: addDays(day, -60), endsOn: addDays(day, 120), status: 'ACTIVE' },
    orders: routes.map((limit, index) => anOrder(`O-${index + 1}`, limit, day)),
    aggregate: {
      unit: aggregate.unit,
      cap: aggregate.limit,
      windowDays: aggregate.windowDays,
      dispensableToday: aggregate.limit,
    },
    history: aHistory(dispensations, routes, day),
    holds: [],
  };
}

function anOrder(orderId: string, limit: RouteLimit, day: CivilDate): RegistryOrder {
  const { orderType, route, unit, windowDays } = limit;
  const amounts = { total: limit.limit, dispensed: 0 as Amount, remaining: limit.limit, dispensableToday: limit.limit };
  const [startsOn, endsOn] = [addDays(day, -35), addDays(day, 35)];
  return { orderId, orderType, route, unit, startsOn, endsOn, isOpen: true, windowDays, ...amounts };
}

function aHistory(count: number, routes: readonly RouteLimit[], day: CivilDate): readonly RegistryDispensation[] {
  const random = seededRandom(3);
  return Array.from({ length: count }, (_, index) => {
    const { orderType, route, unit, limit } = pick(random, routes);
    return {
      dispensationId: `D-${index}`,
      day: addDays(day, -Math.floor(random() * 70)),
      orderId: null,
      orderType: orderType satisfies OrderType,
      route,
      amount: Math.ceil((limit / 200) * random()) as Amount,
      unit,
      mmtc: 'MMTC',
    };
  });
}
