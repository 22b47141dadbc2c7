import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

/** Somebody let the register sign in to the state again, after the state had refused it: one refusal too many locks the account. */
export function recordSignInRetry(db: WritableDb, by: { readonly actorId: string; readonly at: Instant }): void {
  db.transaction(() =>
    appendAudit(db, { ...by, action: 'state-sign-in.retried', subject: 'state:sign-in', detail: {} }),
  );
}
