import type { Instant } from '../../shared/kernel/units';
import type { ApprovalAction } from '../../shared/people/approval';
import { approvalSubject } from '../../shared/people/approval';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

export type ApprovalEvent = {
  readonly at: Instant;
  readonly action: ApprovalAction;
  readonly subject: string;
  readonly askedBy: string;
  readonly reason: string;
} & (
  | { readonly kind: 'granted' | 'spent'; readonly approverId: string }
  /** null: the login belongs to nobody, and what was typed there may be a PIN. */
  | { readonly kind: 'refused'; readonly approverId: string | null; readonly code: string }
);

/** Who asked, who approved, what and why. The lead's word is the lead's entry; asking in vain and using it are the asker's. */
export function recordApproval(db: WritableDb, event: ApprovalEvent): void {
  const { at, kind, action, subject, askedBy, approverId, reason } = event;
  db.transaction(() =>
    appendAudit(db, {
      at,
      actorId: kind === 'granted' ? approverId : askedBy,
      action: `approval.${kind}`,
      subject: approvalSubject(action, subject),
      detail: { action, askedBy, approverId, reason, ...(kind === 'refused' ? { code: event.code } : {}) },
    }),
  );
}
