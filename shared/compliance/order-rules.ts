import type { CivilDate } from '../kernel/units';
import { findOrder } from './counting';
import type { DispensationFacts } from './dispensation';
import { hasAllowedRoute } from './item-rules';
import type { Refusal } from './refusal';
import type { RegistrySnapshot } from './registry';
import type { RuleSet } from './rule-set';
import { isOpenOn } from './windows';

/** Whether each line of marijuana has an order to go against: none open at all, or none of its type and route. */
export function judgeOrders(
  facts: DispensationFacts,
  registry: RegistrySnapshot,
  rules: RuleSet,
  day: CivilDate,
): readonly Refusal[] {
  const lines = facts.lines.filter(line => line.item.orderType !== 'DEVICE');
  if (lines.length === 0) return [];
  if (!registry.orders.some(order => isOpenOn(order, day))) return [describeNoOrder(registry, day)];
  return lines
    .filter(line => hasAllowedRoute(line, rules) && findOrder(registry, line, day) === null)
    .map(line => ({
      code: 'ROUTE_NOT_CERTIFIED',
      line: line.number,
      ...(line.route === null ? {} : { route: line.route }),
    }));
}

/** Says when the next order starts, because a patient who comes too early asks. */
function describeNoOrder(registry: RegistrySnapshot, day: CivilDate): Refusal {
  const [next] = registry.orders
    .filter(order => order.isOpen && order.startsOn > day)
    .map(order => order.startsOn)
    .toSorted();
  return { code: 'NO_ACTIVE_ORDER', ...(next === undefined ? {} : { on: next }) };
}
