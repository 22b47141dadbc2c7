import { listReturned } from '../../../db/repositories/returned-packages';
import { listOpenUndoIncidents } from '../../../db/repositories/undo-incidents';
import { findUndo, getUndo, listUndos, type StoredUndo } from '../../../db/repositories/undos';
import { closeUndoIncident } from '../../../db/transactions/close-undo-incident';
import { scheduleAgain } from '../../../db/transactions/schedule-destruction';
import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Cents, Quantity } from '../../../shared/kernel/units';
import { readReason } from '../../../shared/people/approval';
import type { Handlers } from '../../ipc/handlers';
import { checkAllotment } from '../../sync/check-allotment';
import { buildDestruction } from '../../sync/destruction-report';
import { noteView } from '../note-view';
import { type CommittedUndo, commitUndo } from './commit-undo';
import type { UndoEffects } from './undo-effects';
import { readUndoSale, type UndoContext } from './undo-facts';
import { type Asked, planCorrection, planUndo } from './undo-plan';
import { toReturnedView, toUndoRecord } from './undo-record';
import { toPreview, toUndoView } from './undo-view';

type UndoChannel = Extract<keyof Handlers, `undo.${string}` | 'sale.previewPrice' | 'sale.correctPrice'>;

export type UndoServices = {
  readonly effects: UndoEffects;
  /** What stands on disk about a sale has changed: everybody who shows it is told. */
  readonly onChange: (saleId: string) => void;
};

/** "Undo a sale" (design.md 1.11), and the price that was wrong. */
export function undoHandlers(context: UndoContext, services: UndoServices): Pick<Handlers, UndoChannel> {
  const { db, clock } = context;
  const policy = context.config.undo;

  const withUndo = (undoId: string, work: (undo: StoredUndo) => Result<UndoRecordView, AppError>) => {
    const undo = findUndo(db, undoId);
    return undo === null ? err(appError('E-UND-01')) : work(undo);
  };

  function conclude(committed: Result<CommittedUndo, AppError>): Result<UndoRecordView, AppError> {
    if (!committed.ok) return committed;
    const { undo, isRepeat } = committed.value;
    if (!isRepeat) {
      services.effects.afterCommit(undo, context.operator().id);
      services.onChange(undo.saleId);
    }
    return ok(toUndoRecord(db, getUndo(db, undo.id)));
  }

  return {
    'undo.view': input => {
      const undoSale = readUndoSale(context, input.saleId);
      if (undoSale === null) return err(appError('E-UND-01'));
      noteView(context, undoSale.sale.patient?.id ?? null, 'undo');
      return ok(toUndoView(context, undoSale, policy));
    },
    'undo.preview': input => {
      const undoSale = readUndoSale(context, input.saleId);
      if (undoSale === null) return err(appError('E-UND-01'));
      const plan = planUndo(undoSale, toAsked(input), policy);
      return plan.ok ? ok(toPreview(undoSale, plan.value)) : plan;
    },
    'undo.commit': input => conclude(commitUndo(context, input, sale => planUndo(sale, toAsked(input), policy))),
    'sale.previewPrice': input => {
      const undoSale = readUndoSale(context, input.saleId);
      if (undoSale === null) return err(appError('E-UND-01'));
      const asked = { ...input, unitPriceCents: input.unitPriceCents as Cents };
      const plan = planCorrection(undoSale, asked, policy);
      return plan.ok ? ok(toPreview(undoSale, plan.value)) : plan;
    },
    'sale.correctPrice': input => {
      const asked = { ...input, unitPriceCents: input.unitPriceCents as Cents };
      return conclude(commitUndo(context, input, sale => planCorrection(sale, asked, policy)));
    },
    'undo.listOfSale': input => ok(listUndos(db, input.saleId).map(undo => toUndoRecord(db, undo))),
    'undo.get': input => withUndo(input.undoId, undo => ok(toUndoRecord(db, undo))),
    'undo.checkAllotment': async input => {
      const undo = findUndo(db, input.undoId);
      if (undo === null) return err(appError('E-UND-01'));
      const isAnswered = undo.state !== 'done' || (await checkAllotment(context, undo.id)) === 'answered';
      return isAnswered ? ok(toUndoRecord(db, getUndo(db, undo.id))) : err(appError('E-UND-08'));
    },
    'undo.listReturned': () => ok(listReturned(db).map(toReturnedView)),
    'undo.printLabel': input => {
      if (findUndo(db, input.undoId) === null) return err(appError('E-UND-01'));
      services.effects.returned(input.undoId);
      return ok(null);
    },
    'undo.listIncidents': () => {
      const ids = new Set(listOpenUndoIncidents(db).map(({ undoId }) => undoId));
      return ok([...ids].map(id => toUndoRecord(db, getUndo(db, id))));
    },
    'undo.closeIncident': input =>
      withUndo(input.undoId, undo => {
        const reason = readReason(input.reason);
        if (reason === null) return err(appError('E-INC-02'));
        const closed = { undoId: undo.id, at: clock.now(), actorId: context.operator().id, reason };
        if (!closeUndoIncident(db, closed)) return err(appError('E-UND-07'));
        services.onChange(undo.saleId);
        return ok(toUndoRecord(db, getUndo(db, undo.id)));
      }),
    'undo.scheduleAgain': input =>
      withUndo(input.undoId, undo => {
        const reason = readReason(input.reason);
        if (reason === null) return err(appError('E-INC-02'));
        const report = buildDestruction(context, undo.id);
        const asked = { undoId: undo.id, at: clock.now(), actorId: context.operator().id, reason };
        if (report === null || !scheduleAgain(db, asked, report)) return err(appError('E-UND-07'));
        services.onChange(undo.saleId);
        return ok(toUndoRecord(db, getUndo(db, undo.id)));
      }),
  };
}

function toAsked(input: {
  readonly kind: Asked['kind'];
  readonly reason: Asked['reason'];
  readonly lines: readonly { readonly number: number; readonly quantity: number }[];
}): Asked {
  const { kind, reason, lines } = input;
  return { kind, reason, lines: lines.map(line => ({ ...line, quantity: line.quantity as Quantity })) };
}
