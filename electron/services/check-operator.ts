import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import { mmurStanding } from '../../shared/people/mmur-standing';
import type { User } from '../../shared/people/user';
import type { ServiceContext } from './service-context';
import { readToday } from './today';

/** Whoever completes or changes a reported sale must be registered with the MMUR (user guide, key points). */
export function checkOperator(
  context: Pick<ServiceContext, 'operator' | 'clock' | 'config' | 'rulesOn'>,
): Result<User, AppError> {
  const user = context.operator();
  const standing = mmurStanding(user.mmur, readToday(context).registryDay);
  return standing.isCurrent ? ok(user) : err(appError('E-AUT-04'));
}
