import { readCashFlow } from '../../../db/repositories/till-cash';
import { isMovementRecorded } from '../../../db/repositories/till-movements';
import { moveCash } from '../../../db/transactions/move-cash';
import type { Input } from '../../../shared/ipc/contract';
import type { TillView } from '../../../shared/ipc/till-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { expectedCash } from '../../../shared/till/cash-flow';
import { mayHandleDrawer } from '../../../shared/till/cash-standing';
import {
  judgeMovement,
  type Movement,
  type MovementRefusal,
  movementSubject,
  readNote,
} from '../../../shared/till/movement';
import type { Handlers } from '../../ipc/handlers';
import type { TillContext, TillDesk, TillServices } from './till-desk';

/** Cash that moves without a sale. */
export function movementHandlers(
  context: TillContext,
  services: Pick<TillServices, 'openDrawer' | 'onChange'>,
  desk: TillDesk,
): Pick<Handlers, 'till.move'> {
  const { db, clock, config } = context;

  /** null: nobody else is needed. */
  function approve(sessionId: string, movement: Movement, token: string | null): Result<string | null, AppError> {
    const expectedCents = expectedCash(readCashFlow(db, sessionId));
    const judged = judgeMovement(movement, expectedCents, context.operator().role, config.till);
    if (!judged.ok) return err(refusalError(judged.error, config.till.maxCents as Cents));
    if (!judged.value.needsApproval) return ok(null);
    const subject = movementSubject(sessionId, movement);
    const approved = context.approvals.spend(token, { action: 'move-cash', subject });
    return approved.ok ? ok(approved.value.approverId) : approved;
  }

  function move(input: Moving): Result<TillView, AppError> {
    if (isMovementRecorded(db, input.requestId)) return desk.answer();
    const till = desk.open(input.sessionId);
    if (!till.ok) return till;
    if (till.value.isCounted) return err(appError('E-TIL-04'));
    const operator = context.operator();
    if (!mayHandleDrawer(till.value, operator, config.till)) return err(appError('E-TIL-05'));
    const { kind, reason } = input;
    const movement = { kind, reason, note: readNote(input.note), amountCents: input.amountCents as Cents };
    const approved = approve(till.value.id, movement, input.approvalToken);
    if (!approved.ok) return approved;
    const id = context.ids.uuid();
    const moved = moveCash(db, {
      ...{ ...movement, id, requestId: input.requestId, sessionId: till.value.id },
      ...{ at: clock.now(), actorId: operator.id, approverId: approved.value },
    });
    if (!moved.ok) return err(appError('E-TIL-03'));
    // The drawer opens once it is written down what moves.
    services.openDrawer(id);
    services.onChange();
    return desk.answer();
  }

  return { 'till.move': move };
}

type Moving = Input<'till.move'>;

function refusalError(refusal: MovementRefusal, mostCents: Cents): AppError {
  return refusal === 'bad-amount' ? appError('E-TIL-07', { total: mostCents }) : appError('E-INC-02');
}
