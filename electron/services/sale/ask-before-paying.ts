import { needsPatient } from '../../../shared/cart/cart';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { CartDesk } from '../register/cart-desk';
import type { ServiceContext } from '../service-context';

/**
 * Policy `block` lets no report wait, and a heartbeat of some seconds ago is no proof that the state is there now: it is
 * asked, and its answer moves the connection that the decision reads. The other policies pay without waiting for anybody.
 */
export async function askBeforePaying(
  context: Pick<ServiceContext, 'config' | 'port'>,
  desk: CartDesk,
): Promise<Result<null, AppError>> {
  if (context.config.policy.offline !== 'block' || !needsPatient(desk.current().cart)) return ok(null);
  const moment = desk.moment();
  await context.port.checkSync();
  const cause = desk.happenedSince(moment);
  return cause === null ? ok(null) : err(appError('E-CRT-03', { cause }));
}
