import { parseRuleSets, type RuleSets } from '../../shared/compliance/rule-set';
import florida from '../../shared/compliance/rules/florida.json' with { type: 'json' };
import type { RulesFile } from '../../shared/compliance/rules-file';

/** Rules that change from one day to the next; not shipped, and true of no state. */

const [published] = florida.sets;

/** The published set with other dates, another name and whatever else the test is about. */
export function aSet(id: string, effectiveFrom: string, effectiveUntil: string | null, changes: object = {}) {
  return { ...published, id, effectiveFrom, effectiveUntil, ...changes };
}

/** Halves the allowance of edibles and shuts an hour earlier. */
export const stricter = {
  hours: { opens: '07:00', closes: '20:00', source: 'a future rule' },
  limits: florida.sets[0]?.limits.map(limit => (limit.route === 'EDIBLE' ? { ...limit, limit: '2100' } : limit)),
};

export function setsOf(...sets: readonly object[]): RuleSets {
  const parsed = parseRuleSets({ sets });
  if (!parsed.ok) throw new Error(`${parsed.error.path.join('.')}: ${parsed.error.problem} ${parsed.error.what}`);
  return parsed.value;
}

export function fileOf(...sets: readonly object[]): RulesFile {
  const lines = { first: 5, last: 6 };
  return { kind: 'sound', where: 'data-folder', path: '/data/rules.json', sets: setsOf(...sets), lines };
}
