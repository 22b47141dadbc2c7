import { isRuleProblem, type RulePath, type RuleProblem, type RuleSetProblem } from './rule-problem';

/** As much of the validator's finding as is needed to name what is wrong. */
type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
};

/** Longer values are cut: one look at the line shows the rest. */
const longestValue = 60;

/**
 * What is wrong with the shape of the file, in our words; a fault if nothing is. A member nobody knows comes first: it is
 * often the misspelt name of one that is then missing, and it has a line.
 */
export function describeIssue(issues: readonly Issue[], json: unknown): RuleSetProblem {
  const issue = issues.find(each => each.keys !== undefined) ?? issues[0];
  if (issue === undefined) throw new Error('A refused rules file names no problem.');
  const path = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step));
  const [unknown] = issue.keys ?? [];
  if (unknown !== undefined) return { path: [...path, unknown], problem: 'member-unknown', what: unknown };
  const value = valueAt(json, path);
  if (value === undefined && path.length > 0) {
    return { path: path.slice(0, -1), problem: 'member-missing', what: String(path.at(-1)) };
  }
  return { path, problem: problemOf(issue), what: shorten(value) };
}

function problemOf({ code, message }: Issue): RuleProblem {
  return code === 'custom' && isRuleProblem(message) ? message : 'value-wrong';
}

function valueAt(json: unknown, path: RulePath): unknown {
  return path.reduce<unknown>((value, step) => {
    const isHolder = typeof value === 'object' && value !== null;
    return isHolder ? Object.entries(value).find(([name]) => name === String(step))?.[1] : undefined;
  }, json);
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
