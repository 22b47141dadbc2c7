import { addDays } from '../time/civil-date';
import type { RulePath, RuleProblem, RuleSetProblem } from './rule-problem';
import { type RuleSet, ruledRoutes } from './rule-set-schema';

/** A set with its place in the file, which is what whoever mends the file needs. */
export type PlacedSet = { readonly set: RuleSet; readonly index: number };

type Limit = RuleSet['limits'][number];

const unitsOf = {
  MEDICAL: ['ug_thc'],
  SMOKING: ['mg_smoking'],
  LOW_THC: ['ug_cbd', 'ug_thc'],
} as const satisfies Record<Limit['orderType'], readonly Limit['unit'][]>;

/** Every allotment that the law limits; Low-THC is outside the dosing table and may be left out. */
const limitedAllotments: readonly string[] = [
  'MEDICAL all routes',
  ...ruledRoutes.map(route => (route === 'SMOKING' ? 'SMOKING SMOKING' : `MEDICAL ${route}`)),
];

/** @param placed in the order of their first days */
export function findDateProblem(placed: readonly PlacedSet[]): RuleSetProblem | null {
  for (const [position, { set, index }] of placed.entries()) {
    const next = placed[position + 1]?.set;
    const say = (member: string, problem: RuleProblem, what: string) => at(['sets', index, member], problem, what);
    if (placed.some(other => other.index < index && other.set.id === set.id)) return say('id', 'set-twice', set.id);
    if (set.effectiveUntil !== null && set.effectiveUntil < set.effectiveFrom)
      return say('effectiveUntil', 'ends-before-it-starts', set.id);
    if (next === undefined) continue;
    if (set.effectiveUntil === null || set.effectiveUntil >= next.effectiveFrom)
      return say('effectiveUntil', 'overlaps', next.id);
    if (addDays(set.effectiveUntil, 1) < next.effectiveFrom) return say('effectiveUntil', 'leaves-a-gap', next.id);
  }
  return null;
}

/** A limit that is left out would be no limit at all, so each must be there, once, and of the right kind. */
export function findLimitProblem(placed: readonly PlacedSet[]): RuleSetProblem | null {
  for (const { set, index } of placed) {
    if (set.hours.opens >= set.hours.closes) return at(['sets', index, 'hours'], 'closes-before-it-opens', set.id);
    const names = set.limits.map(nameOf);
    for (const [position, limit] of set.limits.entries()) {
      const path = ['sets', index, 'limits', position];
      const name = nameOf(limit);
      if (!isMatched(limit)) return at(path, 'limit-mismatched', name);
      if (names.indexOf(name) < position) return at(path, 'limit-twice', name);
    }
    const missing = limitedAllotments.find(name => !names.includes(name));
    if (missing !== undefined) return at(['sets', index, 'limits'], 'limit-missing', missing);
  }
  return null;
}

export function findFormProblem(placed: readonly PlacedSet[]): RuleSetProblem | null {
  for (const { set, index } of placed) {
    const routes = set.forms.map(rule => rule.route);
    const twice = routes.findIndex((route, position) => routes.indexOf(route) < position);
    if (twice >= 0) return at(['sets', index, 'forms', twice], 'forms-twice', routes[twice] ?? '');
    const missing = ruledRoutes.find(route => !routes.includes(route));
    if (missing !== undefined) return at(['sets', index, 'forms'], 'forms-missing', missing);
  }
  return null;
}

/** Smoking form is limited by its weight, and is a route of its own; everything else by its active part. */
function isMatched({ orderType, route, unit }: Limit): boolean {
  return (route === 'SMOKING') === (orderType === 'SMOKING') && unitsOf[orderType].some(allowed => allowed === unit);
}

function nameOf({ orderType, route }: Limit): string {
  return `${orderType} ${route ?? 'all routes'}`;
}

function at(path: RulePath, problem: RuleProblem, what: string): RuleSetProblem {
  return { path, problem, what };
}
