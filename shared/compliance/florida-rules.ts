import { parseRuleSets, type RuleSets } from './rule-set';
import florida from './rules/florida.json' with { type: 'json' };

/** The published rules that this version ships with. A file of ours that does not parse is a fault. */
export function readFloridaRules(): RuleSets {
  const parsed = parseRuleSets(florida);
  if (!parsed.ok) throw new Error(`rules/florida.json: ${parsed.error.path}: ${parsed.error.problem}`);
  return parsed.value;
}
