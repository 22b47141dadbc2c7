import type { WritableDb } from '../../db/handles';
import { findUserByLogin } from '../../db/repositories/users';
import { recordApproval } from '../../db/transactions/record-approval';
import type { ApprovalView } from '../../shared/ipc/session-views';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { Instant } from '../../shared/kernel/units';
import {
  type Approval,
  type ApprovalAction,
  mayApprove,
  needsSecondPerson,
  readReason,
} from '../../shared/people/approval';
import type { User } from '../../shared/people/user';
import type { Clock, Ids } from '../ports';
import type { CheckPin } from './check-pin';
import type { RegisterConfig } from './register-config';

/** What is to be done, to what: an approval of one thing is none of another. */
export type Purpose = { readonly action: ApprovalAction; readonly subject: string };

export type ApprovalRequest = Purpose & {
  readonly login: string;
  readonly pin: string;
  readonly reason: string;
};

export type Approvals = {
  /** A lead's PIN and reason against a token that serves once, soon, this operator, and this purpose. */
  grant(request: ApprovalRequest): Promise<Result<ApprovalView, AppError>>;
  /** Right before the deed, in the same turn: after this the token is gone, whatever becomes of the deed. */
  spend(token: string | null, purpose: Purpose): Result<Approval, AppError>;
  /** The session is over, and with it every yes that was given in it. */
  dropAll(): void;
};

type ApprovalsContext = {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly config: RegisterConfig;
  readonly operator: () => User;
  readonly checkPin: CheckPin;
  readonly sessionId: () => string | null;
};

type Granted = Purpose &
  Approval & { readonly askedBy: string; readonly sessionId: string | null; readonly expiresAt: Instant };

/**
 * A lead's word for one deed of somebody else (reliability.md, section 4.5). Kept in memory only: a program that was
 * started again has promised nothing. A lead who is signed in types the PIN all the same; it is never remembered.
 */
export function createApprovals(context: ApprovalsContext): Approvals {
  const { db, clock } = context;
  const granted = new Map<string, Granted>();

  async function grant(request: ApprovalRequest): Promise<Result<ApprovalView, AppError>> {
    const { action, subject } = request;
    const askedBy = context.operator().id;
    const sessionId = context.sessionId();
    const reason = readReason(request.reason);
    if (reason === null) return err(appError('E-AUT-01'));
    const refuse = (approverId: string | null, error: AppError): Result<never, AppError> => {
      const at = clock.now();
      recordApproval(db, { kind: 'refused', at, action, subject, askedBy, approverId, reason, code: error.code });
      return err(error);
    };
    const checked = await context.checkPin(request);
    if (!checked.ok) {
      return refuse(findUserByLogin(db, request.login.trim().toLowerCase())?.id ?? null, checked.error);
    }
    const { id: approverId, name: approverName, role } = checked.value;
    if (needsSecondPerson(action) && approverId === askedBy) return refuse(approverId, appError('E-QUE-04'));
    if (!mayApprove(role, action)) return refuse(approverId, appError('E-AUT-01'));
    // Verifying takes a moment, and in that moment somebody may have locked the register or signed in.
    if (context.sessionId() !== sessionId) return refuse(approverId, appError('E-AUT-02'));
    const approvedAt = clock.now();
    const expiresAt = (approvedAt + context.config.policy.approvalS * 1000) as Instant;
    const token = context.ids.uuid();
    recordApproval(db, { kind: 'granted', at: approvedAt, action, subject, askedBy, approverId, reason });
    forgetLate(approvedAt);
    granted.set(token, { action, subject, askedBy, sessionId, approverId, reason, approvedAt, expiresAt });
    return ok({ token, approverName, expiresAt });
  }

  function spend(token: string | null, purpose: Purpose): Result<Approval, AppError> {
    if (token === null) return err(appError('E-AUT-01'));
    const found = granted.get(token);
    granted.delete(token);
    const at = clock.now();
    if (found === undefined || !serves(found, purpose, at)) return err(appError('E-AUT-02'));
    const { action, subject, askedBy, approverId, reason, approvedAt } = found;
    recordApproval(db, { kind: 'spent', at, action, subject, askedBy, approverId, reason });
    return ok({ approverId, reason, approvedAt });
  }

  /** A clock that was set back makes nothing young again. */
  function serves(approval: Granted, purpose: Purpose, at: Instant): boolean {
    return (
      approval.action === purpose.action &&
      approval.subject === purpose.subject &&
      approval.askedBy === context.operator().id &&
      approval.sessionId === context.sessionId() &&
      at >= approval.approvedAt &&
      at < approval.expiresAt
    );
  }

  function forgetLate(now: Instant): void {
    for (const [token, { expiresAt }] of granted) if (expiresAt <= now) granted.delete(token);
  }

  return { grant, spend, dropAll: () => granted.clear() };
}
