import type { Amount } from '../kernel/units';
import type { Refusal } from './refusal';
import type { RegistrySnapshot } from './registry';
import type { RuleSet } from './rule-set';
import { computeDispensable } from './windows';

/**
 * Where local mathematics and the registry's number differ by more than the tolerance: `requested` is ours, `available`
 * the registry's, which wins. To be shown and logged, never a reason to refuse.
 */
export function findMismatches(snapshot: RegistrySnapshot, rules: RuleSet): readonly Refusal[] {
  const local = computeDispensable(snapshot, rules, snapshot.registryDay);
  if (local === null) return [];
  const differs = (ours: Amount, theirs: Amount): boolean => Math.abs(ours - theirs) > rules.mismatchTolerance;
  const found: Refusal[] = [];
  for (const order of snapshot.orders) {
    const ours = local.orders.find(candidate => candidate.orderId === order.orderId)?.dispensable;
    if (ours === undefined || !differs(ours, order.dispensableToday)) continue;
    const { orderId, route, unit, dispensableToday } = order;
    found.push({ code: 'ALLOTMENT_MISMATCH', orderId, route, requested: ours, available: dispensableToday, unit });
  }
  const { aggregate } = snapshot;
  if (aggregate !== null && local.aggregate !== null && differs(local.aggregate, aggregate.dispensableToday)) {
    const { unit, dispensableToday } = aggregate;
    found.push({ code: 'ALLOTMENT_MISMATCH', requested: local.aggregate, available: dispensableToday, unit });
  }
  return found;
}
