import { civilDateAt } from '../time/civil-date';
import { judgeAllotments } from './allotment-rules';
import { countLines } from './counting';
import type { DispensationFacts, Verdict } from './dispensation';
import { judgeItems } from './item-rules';
import { judgeOrders } from './order-rules';
import { judgePeople } from './people-rules';
import { type Refusal, type RefusalCode, ruleCodes } from './refusal';
import type { RuleSet } from './rule-set';
import { isWithinHours } from './store-hours';

/**
 * Every rule of biotrack-and-florida.md, section 7.8, over one cart: all that fail, not the first. The registry's own
 * numbers decide (design.md D7). A registry answer of another day is not judged by, and refused as stale.
 */
export function evaluateDispensation(facts: DispensationFacts, rules: RuleSet): Verdict {
  const verdict = judge(facts, rules);
  return {
    ...verdict,
    refusals: verdict.refusals.map(refusal => offerOtherRoute(refusal, verdict.refusals, facts, rules)),
  };
}

function judge(facts: DispensationFacts, rules: RuleSet): Verdict {
  const day = civilDateAt(facts.now, rules.registryZone);
  const isStale = facts.registry !== null && facts.registry.registryDay !== day;
  const registry = isStale ? null : facts.registry;
  const counts = countLines({ ...facts, registry }, rules, day);
  const allotments = registry === null ? null : judgeAllotments(counts, registry, facts.pending, day);
  const refusals: readonly Refusal[] = [
    ...judgePeople(facts, rules, day),
    ...(isWithinHours(facts, rules) ? [] : [{ code: 'OUTSIDE_HOURS' } as const]),
    ...(isStale ? [{ code: 'REGISTRY_STALE' } as const] : []),
    ...judgeItems(facts, rules, day),
    ...(registry === null ? [] : judgeOrders(facts, registry, rules, day)),
    ...(allotments?.refusals ?? []),
  ];
  return {
    refusals: refusals.toSorted(compareRefusals),
    lines: counts.map(({ line, order, amount, unit }) => ({
      number: line.number,
      orderId: order?.orderId ?? null,
      amount,
      unit,
    })),
    use: allotments?.use ?? [],
  };
}

/** Refusals that another route of the same goods may cure. */
const routeCodes: ReadonlySet<RefusalCode> = new Set([
  'ROUTE_NOT_CERTIFIED',
  'ORDER_REMAINING_EXCEEDED',
  'ROUTE_EXCEEDED',
  'SMOKING_EXCEEDED',
  'FORM_ROUTE_MISMATCH',
]);

/** Names the first other route of the goods by which nothing would be said against the line, and no more against others. */
function offerOtherRoute(refusal: Refusal, all: readonly Refusal[], facts: DispensationFacts, rules: RuleSet): Refusal {
  const line = facts.lines.find(candidate => candidate.number === refusal.line);
  if (line === undefined || !routeCodes.has(refusal.code) || facts.registry === null) return refusal;
  const others = [line.item.route, ...line.item.altRoutes].filter(route => route !== null && route !== line.route);
  const other = others.find(route => {
    const lines = facts.lines.map(each => (each === line ? { ...line, route } : each));
    const after = judge({ ...facts, lines }, rules).refusals;
    const isKnown = ({ code, line: number }: Refusal) => all.some(each => each.code === code && each.line === number);
    return after.every(each => each.line !== line.number && isKnown(each));
  });
  return other === undefined || other === null ? refusal : { ...refusal, otherRoute: other };
}

const rank = new Map<RefusalCode, number>(ruleCodes.map((code, index) => [code, index]));

/** What concerns the whole cart first, then line by line; within a line in the order of the codes. */
function compareRefusals(a: Refusal, b: Refusal): number {
  const byLine = (a.line ?? 0) - (b.line ?? 0);
  return byLine === 0 ? (rank.get(a.code) ?? rank.size) - (rank.get(b.code) ?? rank.size) : byLine;
}
