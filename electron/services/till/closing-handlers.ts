import { crashPoint } from '../../../db/crash-point';
import type { TillSession } from '../../../db/repositories/till';
import { findZReport } from '../../../db/repositories/till-closes';
import { isCountRecorded, listCounts } from '../../../db/repositories/till-counts';
import { getUser } from '../../../db/repositories/users';
import { closeTill } from '../../../db/transactions/close-till';
import { countTill } from '../../../db/transactions/count-till';
import type { Input } from '../../../shared/ipc/contract';
import type { TillReportView, TillView } from '../../../shared/ipc/till-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { mayHandleDrawer } from '../../../shared/till/cash-standing';
import { closeNeeds, closeSubject, readExplanation } from '../../../shared/till/close-till';
import { readCount } from '../../../shared/till/count';
import type { ReportedCount, TillReport } from '../../../shared/till/till-report';
import type { Handlers } from '../../ipc/handlers';
import type { TillContext, TillDesk, TillServices } from './till-desk';
import { toReportView } from './till-view';

type Approver = { readonly id: string; readonly name: string } | null;

/**
 * Counting blind and closing. Both are on disk before anybody sees the difference, so a program that dies between the two is
 * opened again with the drawer counted, and is closed then.
 */
export function closingHandlers(
  context: TillContext,
  services: Pick<TillServices, 'hasCartInHand' | 'openDrawer' | 'onChange'>,
  desk: TillDesk,
  print: (report: TillReport) => void,
): Pick<Handlers, 'till.startCount' | 'till.count' | 'till.close'> {
  const { db, clock, config } = context;

  /** The open session, where this operator may count it now. */
  function toCount(sessionId: string): Result<TillSession, AppError> {
    const till = desk.open(sessionId);
    if (!till.ok) return till;
    if (!mayHandleDrawer(till.value, context.operator(), config.till)) return err(appError('E-TIL-05'));
    return services.hasCartInHand() ? err(appError('E-TIL-08')) : till;
  }

  /** Asked before anybody has counted a drawer in vain. */
  function startCount(input: Input<'till.startCount'>): Result<TillView, AppError> {
    const till = toCount(input.sessionId);
    if (!till.ok) return till;
    if (listCounts(db, till.value.id).length > config.till.recounts) return err(appError('E-TIL-09'));
    services.openDrawer(till.value.id);
    return desk.answer();
  }

  function count(input: Input<'till.count'>): Result<TillView, AppError> {
    if (isCountRecorded(db, input.requestId)) return desk.answer();
    const till = toCount(input.sessionId);
    if (!till.ok) return till;
    const operator = context.operator();
    const countedCents = readCount(input.pieces, config.till);
    if (!countedCents.ok) return err(appError('E-TIL-06'));
    const counted = countTill(db, {
      ...{ sessionId: till.value.id, requestId: input.requestId, pieces: input.pieces },
      ...{ countedCents: countedCents.value, at: clock.now(), actorId: operator.id, most: config.till.recounts + 1 },
    });
    if (!counted.ok) return err(appError(counted.error === 'too-often' ? 'E-TIL-09' : 'E-TIL-03'));
    services.onChange();
    return desk.answer();
  }

  /** A difference over the limit needs a lead's word for exactly this difference. */
  function approve(sessionId: string, last: ReportedCount, token: string | null): Result<Approver, AppError> {
    if (!closeNeeds(last, config.till).needsApproval) return ok(null);
    const subject = closeSubject(sessionId, last);
    const approved = context.approvals.spend(token, { action: 'close-till', subject });
    if (!approved.ok) return approved;
    const { approverId: id } = approved.value;
    return ok({ id, name: getUser(db, id).name });
  }

  function close(input: Input<'till.close'>): Result<TillReportView, AppError> {
    const first = findZReport(db, input.sessionId);
    if (first !== null) return ok(toReportView(first, false));
    const till = desk.open(input.sessionId);
    if (!till.ok) return till;
    const operator = context.operator();
    if (!mayHandleDrawer(till.value, operator, config.till)) return err(appError('E-TIL-05'));
    const last = desk.report(till.value).counts.at(-1);
    if (last === undefined) return err(appError('E-TIL-10'));
    const explanation = readExplanation(input.explanation, closeNeeds(last, config.till));
    if (explanation === null) return err(appError('E-INC-02'));
    const approver = approve(till.value.id, last, input.approvalToken);
    if (!approver.ok) return approver;
    const at = clock.now();
    const closed = closeTill(db, {
      ...{ sessionId: till.value.id, requestId: input.requestId, at, actorId: operator.id, explanation },
      ...{ approver: approver.value, made: { terminalId: config.terminal.id, at, by: operator.name } },
    });
    if (!closed.ok) return err(appError(closed.error === 'not-counted' ? 'E-TIL-10' : 'E-TIL-03'));
    crashPoint('close-recorded');
    services.onChange();
    // Paper that does not come is printed again from the history; the till is closed all the same.
    print(closed.value);
    return ok(toReportView(closed.value, false));
  }

  return { 'till.startCount': startCount, 'till.count': count, 'till.close': close };
}
