import { type AppError, appError } from '../kernel/error-code';
import { err, ok, type Result } from '../kernel/result';

/** Per terminal, data (design.md section 3). */
export type OfflinePolicy = 'block' | 'validated' | 'grace';

/** How the state answers at this moment, as the status bar shows it. */
export type StateConnection = 'online' | 'registry-down' | 'offline' | 'connecting' | 'sign-in-refused' | 'insecure';

const unreachable = {
  'registry-down': 'E-NET-08',
  offline: 'E-NET-01',
  connecting: 'E-NET-01',
  'sign-in-refused': 'E-NET-04',
  insecure: 'E-NET-05',
} as const;

/**
 * Whether a sale may be paid with the state as it is. What owes the state no report always may. With a report the caller
 * has a standing validation already; policy `block` wants the state there as well, the others queue the report.
 */
export function mayComplete(
  policy: OfflinePolicy,
  connection: StateConnection,
  hasReport: boolean,
): Result<'send' | 'queue', AppError> {
  if (!hasReport || connection === 'online') return ok('send');
  return policy === 'block' ? err(appError(unreachable[connection])) : ok('queue');
}
