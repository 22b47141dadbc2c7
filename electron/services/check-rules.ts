import { rulesError } from '../../shared/compliance/rules-file';
import type { AppError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { ServiceContext } from './service-context';
import { readToday } from './today';

/** Without rules that are known to hold today nothing is sold, goods that are nothing to the state neither. */
export function checkRules(
  context: Pick<ServiceContext, 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn'>,
): Result<null, AppError> {
  const problem = context.rulesProblemOn(readToday(context).registryDay);
  return problem === null ? ok(null) : err(rulesError(problem));
}
