import { parseRuleSets, type RuleSets } from '../../shared/compliance/rule-set';
import florida from '../../shared/compliance/rules/florida.json' with { type: 'json' };
import type { RulesFile } from '../../shared/compliance/rules-file';

/** The published rules that the program ships with, without the reading of a file. */
export function readFloridaRules(): RuleSets {
  const parsed = parseRuleSets(florida);
  if (!parsed.ok) throw new Error(`rules/florida.json: ${parsed.error.path.join('.')}: ${parsed.error.problem}`);
  return parsed.value;
}

export function floridaFile(): RulesFile {
  const lines = { first: 1, last: 1 };
  return { kind: 'sound', where: 'program', path: 'rules/florida.json', sets: readFloridaRules(), lines };
}
