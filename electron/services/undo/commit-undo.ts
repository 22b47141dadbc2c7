import { crashPoint } from '../../../db/crash-point';
import { findUndoByRequest, type StoredUndo } from '../../../db/repositories/undos';
import { type UndoReportToWrite, type UndoToWrite, writeNextUndo } from '../../../db/transactions/write-undo';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { readReason } from '../../../shared/people/approval';
import { localRef } from '../../../shared/sale/local-ref';
import { ownReasonOf, reasonToldAs } from '../../../shared/undo/undo-policy';
import { undoSubject } from '../../../shared/undo/undo-subject';
import type { UndoReport } from '../../biotrack/undo-port';
import { wireReason } from '../../biotrack/undo-reason';
import { checkOperator } from '../check-operator';
import { readUndoSale, type UndoContext, type UndoSale } from './undo-facts';
import type { UndoPlan } from './undo-plan';

export type UndoOrder = {
  readonly requestId: string;
  readonly saleId: string;
  readonly note: string;
  readonly references: readonly { readonly number: number; readonly reference: string }[];
  readonly returnShownCents: number;
  readonly approvalToken: string | null;
};

/** `isRepeat`: it was done before; nothing was written, so no money may leave again. */
export type CommittedUndo = { readonly undo: StoredUndo; readonly isRepeat: boolean };

/**
 * Load, decide, write, like a sale. The screen sends intent only; amounts, operator and time are read here. Asked again for the
 * same press it answers with the first undoing, so a double click gives money back once.
 *
 * @param plan decides from the sale as it stands now
 */
export function commitUndo(
  context: UndoContext,
  order: UndoOrder,
  plan: (undoSale: UndoSale) => Result<UndoPlan, AppError>,
): Result<CommittedUndo, AppError> {
  const first = findUndoByRequest(context.db, order.requestId);
  if (first !== null) return ok({ undo: sameUndo(first, order.saleId), isRepeat: true });
  const undoSale = readUndoSale(context, order.saleId);
  if (undoSale === null) return err(appError('E-UND-01'));
  const operator = undoSale.sale.isReported ? checkOperator(context) : null;
  if (operator !== null && !operator.ok) return operator;
  const planned = plan(undoSale);
  if (!planned.ok) return planned;
  const tenders = withReferences(planned.value, order.references);
  if (!tenders.ok) return tenders;
  const note = readReason(order.note);
  if (planned.value.reason.note && note === null) return err(appError('E-UND-04'));
  if (planned.value.returnCents !== order.returnShownCents) {
    return err(appError('E-UND-03', { total: planned.value.returnCents }));
  }
  const approval = askedLead(context, order, planned.value);
  if (!approval.ok) return approval;
  const decided = { context, undoSale, plan: planned.value, tenders: tenders.value, approval: approval.value };
  const written = writeNextUndo(context.db, context.config.terminal.id, sequence =>
    toUndo(decided, { requestId: order.requestId, note: note ?? '' }, sequence),
  );
  crashPoint('undo-committed');
  return ok(written);
}

/** To answer a press for one sale with the undoing of another would be a lie about money. */
function sameUndo(first: StoredUndo, saleId: string): StoredUndo {
  if (first.saleId !== saleId) throw new Error('One press was made for two sales.');
  return first;
}

/** Debit goes back on its own terminal, whose reference proves it. */
function withReferences(
  { tenders }: UndoPlan,
  references: UndoOrder['references'],
): Result<UndoToWrite['tenders'], AppError> {
  const named = tenders.map(tender => ({
    ...tender,
    reference:
      tender.kind === 'cash' ? null : (references.find(({ number }) => number === tender.number)?.reference ?? null),
  }));
  const isProven = named.every(({ kind, reference }) => kind === 'cash' || reference !== null);
  return isProven ? ok(named) : err(appError('E-PAY-03'));
}

/** Last of all: the token is gone once it is tried. */
function askedLead(
  { approvals }: UndoContext,
  { saleId, approvalToken }: UndoOrder,
  { kind, totalCents, needsLead }: UndoPlan,
): Result<UndoToWrite['approval'], AppError> {
  if (!needsLead) return ok(null);
  const subject = undoSubject({ saleId, kind, totalCents });
  const approval = approvals.spend(approvalToken, { action: 'undo-sale', subject });
  if (!approval.ok) return approval;
  const { approverId, reason } = approval.value;
  return ok({ approverId, reason });
}

type Decided = {
  readonly context: UndoContext;
  readonly undoSale: UndoSale;
  readonly plan: UndoPlan;
  readonly tenders: UndoToWrite['tenders'];
  readonly approval: UndoToWrite['approval'];
};

function toUndo(
  decided: Decided,
  order: { readonly requestId: string; readonly note: string },
  sequence: number,
): UndoToWrite {
  const { context, undoSale, plan, tenders, approval } = decided;
  const { ids, config, clock } = context;
  const requestId = ids.uuid();
  const terminalId = config.terminal.id;
  const reference = localRef(terminalId, sequence, requestId);
  const operator = context.operator();
  const takesCash = tenders.some(({ kind }) => kind === 'cash');
  if (takesCash && undoSale.drawerProblem !== null)
    throw new Error('Cash was to go back, and no drawer is open for it.');
  return {
    id: ids.uuid(),
    requestId: order.requestId,
    localRef: reference,
    ...{ terminalId, sequence, tenders, approval },
    saleId: undoSale.sale.id,
    kind: plan.kind,
    reason: reasonToldAs(plan.reason),
    ownReason: ownReasonOf(plan.reason),
    note: order.note,
    at: clock.now(),
    operatorId: operator.id,
    employeeId: operator.mmur.id,
    tillSessionId: undoSale.tillSessionId,
    lines: plan.lines,
    report: toReport(decided, { requestId, externalId: reference }),
  };
}

type References = { readonly requestId: string; readonly externalId: string };

/** References are made here, once, and never again (design.md D5). Merchandise is none of the state's business. */
function toReport(decided: Decided, references: References): UndoToWrite['report'] {
  const { context, undoSale, plan } = decided;
  const { report } = undoSale.facts;
  if (report === 'not-reported') return null;
  if (plan.kind === 'void' && report === 'unsent') return 'withdraw';
  const body = describe(decided, references);
  if (body === null) return null;
  const { text, sha256 } = context.port.freezeUndo(body);
  return {
    outboxId: context.ids.uuid(),
    op: body.op,
    ...references,
    nonce: context.ids.uuid(),
    bodyText: text,
    bodySha256: sha256,
  } satisfies UndoReportToWrite;
}

function describe({ context, undoSale, plan }: Decided, { requestId, externalId }: References): UndoReport | null {
  const employeeId = context.operator().mmur.id;
  if (employeeId === null) throw new Error('A reported sale is undone by somebody without registration.');
  const person = { employeeId, reason: wireReason(reasonToldAs(plan.reason)), note: externalId };
  const goods = plan.lines.flatMap(({ number, quantity, unitPriceCents }) => {
    const line = undoSale.lines.find(each => each.number === number);
    if (line === undefined || !line.isPackage || line.barcode === null) return [];
    return [{ number, barcode: line.barcode, quantity, unitPriceCents: unitPriceCents ?? line.unitPriceCents }];
  });
  const [first] = goods;
  if (first === undefined) return null;
  switch (plan.kind) {
    case 'void':
      return { op: 'void', requestId, ...person };
    case 'refund':
    case 'restock':
      return { op: 'refund', requestId, externalId, ...person, returnsGoods: plan.kind === 'restock', lines: goods };
    case 'correct':
      return {
        op: 'modify',
        requestId,
        number: first.number,
        barcode: first.barcode,
        unitPriceCents: first.unitPriceCents,
      };
  }
}
