import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

/** What a lead has looked at beyond a patient: the state's own words about a sale, or its list of a day. */
export function recordLeadLook(
  db: WritableDb,
  look: { readonly actorId: string; readonly at: Instant } & (
    | { readonly kind: 'reply'; readonly saleId: string; readonly attempt: number }
    | { readonly kind: 'receipts'; readonly day: string; readonly differences: number }
  ),
): void {
  const { actorId, at } = look;
  db.transaction(() =>
    appendAudit(
      db,
      look.kind === 'reply'
        ? {
            ...{ at, actorId, action: 'report.reply-viewed', subject: `sale:${look.saleId}` },
            detail: { attempt: look.attempt },
          }
        : {
            ...{ at, actorId, action: 'receipts.compared', subject: `day:${look.day}` },
            detail: { differences: look.differences },
          },
    ),
  );
}
