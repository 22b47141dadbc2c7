import type { TFunction } from 'i18next';
import { isRuleProblem } from '../../shared/compliance/rule-problem';
import type { Format } from './format';

type Params = Readonly<Record<string, string | number>>;

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** The sentence of E-RUL-01: which line, and what is wrong with it. A problem without words is shown as it is called. */
export function rulesProblemText(params: Params, t: TFunction, format: Pick<Format, 'day'>): string {
  const problem = String(params['problem'] ?? '');
  const what = String(params['what'] ?? '');
  const isDayMissing = problem === 'none-in-force' && isoDay.test(what);
  return t('errors.E-RUL-01', {
    line: params['line'] ?? '–',
    problem: isRuleProblem(problem)
      ? t(`ruleProblem.${problem}`, { what: isDayMissing ? format.day(what) : what })
      : problem,
  });
}
