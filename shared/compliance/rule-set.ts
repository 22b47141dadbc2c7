import type { OrderType, Route } from '../catalog/sellable-item';
import { err, ok, type Result } from '../kernel/result';
import type { CivilDate } from '../kernel/units';
import { addDays } from '../time/civil-date';
import { type RuleSet, ruleSetFile } from './rule-set-schema';

export type { RuleSet } from './rule-set-schema';

/** Rule sets in the order of their dates, without a gap or an overlap between the first and the last. */
export type RuleSets = readonly RuleSet[];
export type RuleLimit = RuleSet['limits'][number];

export type RuleSetProblem = { readonly path: string; readonly problem: string };

/** Reads dated rules and refuses any doubt about which applies when: a wrong limit is worse than no sale. */
export function parseRuleSets(json: unknown): Result<RuleSets, RuleSetProblem> {
  const parsed = ruleSetFile.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err({ path: issue?.path.join('.') ?? '', problem: issue?.message ?? 'unreadable' });
  }
  const sets = parsed.data.sets.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const problem = findDateProblem(sets) ?? findLimitProblem(sets);
  return problem === null ? ok(sets) : err(problem);
}

/** The rules in force on a day of the registry; null before the first and after the last set. */
export function ruleSetOn(sets: RuleSets, day: CivilDate): RuleSet | null {
  return (
    sets.find(set => set.effectiveFrom <= day && (set.effectiveUntil === null || day <= set.effectiveUntil)) ?? null
  );
}

/** @param route null for the aggregate of the order type */
export function findLimit(rules: RuleSet, orderType: OrderType, route: Route | null): RuleLimit | null {
  return rules.limits.find(limit => limit.orderType === orderType && limit.route === route) ?? null;
}

function findDateProblem(sets: RuleSets): RuleSetProblem | null {
  for (const [index, set] of sets.entries()) {
    const next = sets[index + 1];
    const path = `${set.id}.effectiveUntil`;
    if (set.effectiveUntil !== null && set.effectiveUntil < set.effectiveFrom)
      return { path, problem: 'ends before it starts' };
    if (next === undefined) continue;
    if (set.effectiveUntil === null || set.effectiveUntil >= next.effectiveFrom)
      return { path, problem: `overlaps ${next.id}` };
    if (addDays(set.effectiveUntil, 1) < next.effectiveFrom)
      return { path, problem: `leaves days before ${next.id} without rules` };
  }
  return null;
}

function findLimitProblem(sets: RuleSets): RuleSetProblem | null {
  for (const set of sets) {
    const names = set.limits.map(limit => `${limit.orderType} ${limit.route ?? 'aggregate'}`);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return { path: `${set.id}.limits`, problem: `${twice} is limited twice` };
    if (set.hours.opens >= set.hours.closes) return { path: `${set.id}.hours`, problem: 'closes before it opens' };
  }
  return null;
}
