import type { Route } from '../catalog/sellable-item';
import { civilDateAt } from '../time/civil-date';
import { judgeAllotments } from './allotment-rules';
import { countLines } from './counting';
import type { DispensationFacts, DispensationLine, Verdict } from './dispensation';
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
  return { ...verdict, refusals: offerOtherRoutes(verdict.refusals, facts, rules) };
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

/** Looked for once a line, however many of its rules say no. */
function offerOtherRoutes(refusals: readonly Refusal[], facts: DispensationFacts, rules: RuleSet): readonly Refusal[] {
  const isAbout = (line: DispensationLine) => (refusal: Refusal) =>
    refusal.line === line.number && routeCodes.has(refusal.code);
  const refused = facts.registry === null ? [] : facts.lines.filter(line => refusals.some(isAbout(line)));
  const others = new Map(refused.map(line => [line.number, findOtherRoute(line, refusals, facts, rules)]));
  return refusals.map(refusal => {
    const otherRoute = routeCodes.has(refusal.code) ? (others.get(refusal.line ?? 0) ?? null) : null;
    return otherRoute === null ? refusal : { ...refusal, otherRoute };
  });
}

/** The first other route of the goods by which nothing would be said against the line, and no more against others. */
function findOtherRoute(
  line: DispensationLine,
  refusals: readonly Refusal[],
  facts: DispensationFacts,
  rules: RuleSet,
): Route | null {
  const isKnown = (after: Refusal) => refusals.some(each => each.code === after.code && each.line === after.line);
  const others = [line.item.route, ...line.item.altRoutes].filter(route => route !== null && route !== line.route);
  const other = others.find(route => {
    const lines = facts.lines.map(each => (each === line ? { ...line, route } : each));
    return judge({ ...facts, lines }, rules).refusals.every(each => each.line !== line.number && isKnown(each));
  });
  return other ?? null;
}

const rank = new Map<RefusalCode, number>(ruleCodes.map((code, index) => [code, index]));

/** What concerns the whole cart first, then line by line; within a line in the order of the codes. */
function compareRefusals(a: Refusal, b: Refusal): number {
  const byLine = (a.line ?? 0) - (b.line ?? 0);
  return byLine === 0 ? (rank.get(a.code) ?? rank.size) - (rank.get(b.code) ?? rank.size) : byLine;
}
