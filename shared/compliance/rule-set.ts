import type { OrderType, Route } from '../catalog/sellable-item';
import { err, ok, type Result } from '../kernel/result';
import type { CivilDate } from '../kernel/units';
import type { RuleSetProblem } from './rule-problem';
import { findDateProblem, findFormProblem, findLimitProblem, type PlacedSet } from './rule-set-check';
import { describeIssue } from './rule-set-issue';
import { type RuleSet, ruleSetFile } from './rule-set-schema';

export type { RuleSet } from './rule-set-schema';

/** Rule sets in the order of their dates, without a gap or an overlap between the first and the last. */
export type RuleSets = readonly RuleSet[];
export type RuleLimit = RuleSet['limits'][number];

/** Reads dated rules and refuses any doubt about which applies when: a wrong limit is worse than no sale. */
export function parseRuleSets(json: unknown): Result<RuleSets, RuleSetProblem> {
  const parsed = ruleSetFile.safeParse(json);
  if (!parsed.success) return err(describeIssue(parsed.error.issues, json));
  const placed: readonly PlacedSet[] = parsed.data.sets
    .map((set, index) => ({ set, index }))
    .toSorted((a, b) => (a.set.effectiveFrom < b.set.effectiveFrom ? -1 : 1));
  const problem = findDateProblem(placed) ?? findLimitProblem(placed) ?? findFormProblem(placed);
  return problem === null ? ok(placed.map(({ set }) => set)) : err(problem);
}

/** The rules in force on a day of the registry; null before the first and after the last set. */
export function ruleSetOn(sets: RuleSets, day: CivilDate): RuleSet | null {
  return (
    sets.find(set => set.effectiveFrom <= day && (set.effectiveUntil === null || day <= set.effectiveUntil)) ?? null
  );
}

/** The set that comes into force next, for whoever must prepare for it. */
export function nextRuleSet(sets: RuleSets, day: CivilDate): RuleSet | null {
  return sets.find(set => set.effectiveFrom > day) ?? null;
}

/** @param route null for the aggregate of the order type */
export function findLimit(rules: RuleSet, orderType: OrderType, route: Route | null): RuleLimit | null {
  return rules.limits.find(limit => limit.orderType === orderType && limit.route === route) ?? null;
}
