import { type AppError, appError } from '../kernel/error-code';
import type { CivilDate } from '../kernel/units';
import type { RuleProblem } from './rule-problem';
import { type RuleSets, ruleSetOn } from './rule-set';

/** What is wrong with the file, by the line that IT has to look at. */
export type RulesFileProblem = { readonly line: number; readonly problem: RuleProblem; readonly what: string };

/** The rules as they were found at the start: where, and what they say or why they cannot be used. */
export type RulesFile = {
  /** The file that came with the program, or the one that a test or training register was given instead. */
  readonly where: 'program' | 'data-folder';
  readonly path: string;
} & ({ readonly kind: 'sound'; readonly sets: RuleSets; readonly lines: DateLines } | WrongFile);

type WrongFile = { readonly kind: 'wrong'; readonly problem: RulesFileProblem };

/** Where the file says from when and until when it holds, for a day on which none of its sets does. */
export type DateLines = { readonly first: number; readonly last: number };

/** Why nothing may be sold on a day; null where the rules of that day are known. */
export function findRulesProblem(file: RulesFile, day: CivilDate): RulesFileProblem | null {
  if (file.kind === 'wrong') return file.problem;
  if (ruleSetOn(file.sets, day) !== null) return null;
  const isEarly = file.sets.every(set => day < set.effectiveFrom);
  return { line: isEarly ? file.lines.first : file.lines.last, problem: 'none-in-force', what: day };
}

export function rulesError(problem: RulesFileProblem): AppError {
  return appError('E-RUL-01', { line: problem.line, problem: problem.problem, what: problem.what });
}
