/** What can be wrong with a rules file; the words are in the catalogue, and `what` names the culprit. */
export const ruleProblems = [
  'file-missing',
  'file-unreadable',
  'not-json',
  'member-missing',
  'member-unknown',
  'member-twice',
  'value-wrong',
  'not-a-date',
  'not-a-time',
  'not-an-amount',
  'not-a-zone',
  'set-twice',
  'ends-before-it-starts',
  'overlaps',
  'leaves-a-gap',
  'closes-before-it-opens',
  'limit-twice',
  'limit-missing',
  'limit-mismatched',
  'forms-twice',
  'forms-missing',
  'none-in-force',
] as const;
export type RuleProblem = (typeof ruleProblems)[number];

/** Where in the file, as the steps from its root; the way to a member that is missing ends at what lacks it. */
export type RulePath = readonly (string | number)[];

export type RuleSetProblem = { readonly path: RulePath; readonly problem: RuleProblem; readonly what: string };

export function isRuleProblem(text: string): text is RuleProblem {
  return ruleProblems.some(known => known === text);
}
