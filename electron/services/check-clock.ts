import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { ServiceContext } from './service-context';

/** A register whose clock the state contradicts by more than the policy allows must not date a sale (row 35). */
export function checkClock(context: Pick<ServiceContext, 'connection'>): Result<null, AppError> {
  return context.connection().clock === 'wrong' ? err(appError('E-CLK-01')) : ok(null);
}
