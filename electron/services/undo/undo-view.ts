import type { UndoPreview, UndoView } from '../../../shared/ipc/undo-views';
import { displayName } from '../../../shared/people/display-name';
import { chooseKinds, pickKind } from '../../../shared/undo/choose-undo';
import { needsLead, reasonToldAs, type UndoPolicy } from '../../../shared/undo/undo-policy';
import { checkOperator } from '../check-operator';
import type { UndoContext, UndoSale } from './undo-facts';
import type { UndoPlan } from './undo-plan';
import { countedBack, toUndoRecord } from './undo-record';

/** The sale as the flow shows it: every reason with the way it leads to, and every way with what stands in it. */
export function toUndoView(context: UndoContext, undoSale: UndoSale, policy: UndoPolicy): UndoView {
  const { sale, facts } = undoSale;
  const choices = chooseKinds(facts, policy);
  return {
    saleId: sale.id,
    localRef: sale.localRef,
    soldAt: sale.soldAt,
    patientName: sale.patient === null ? null : displayName(sale.patient.firstName, sale.patient.lastName),
    totalCents: sale.totalCents,
    syncStatus: sale.syncStatus,
    isReported: sale.isReported,
    isOperatorAllowed: !sale.isReported || checkOperator(context).ok,
    isUnsent: facts.report === 'unsent',
    waitsForSale: facts.report === 'unsettled',
    reasons: policy.reasons.map(reason => {
      const picked = pickKind(reason, choices);
      return {
        code: reason.code,
        toldAs: reasonToldAs(reason),
        words: reason.words ?? null,
        kinds: [...reason.kinds],
        picked,
        needsNote: reason.note,
        needsLead: picked !== null && needsLead(policy, { kind: picked, reason, totalCents: 0 }),
      };
    }),
    kinds: choices.map(({ kind, obstacles }) => {
      return { kind, obstacles: [...obstacles], needsLead: policy.leadKinds.includes(kind) };
    }),
    leadAboveCents: policy.leadAboveCents,
    lines: undoSale.lines.map(line => ({
      ...{ number: line.number, name: line.name, barcode: line.barcode, quantity: line.quantity },
      ...{ unitPriceCents: line.unitPriceCents, amountCents: line.amountCents, taxCents: line.taxCents },
      ...{ isRefunded: line.isRefunded, refundedQuantity: line.refundedQuantity, isPackage: line.isPackage },
    })),
    records: undoSale.undos.map(undo => toUndoRecord(context.db, undo)),
  };
}

/** Money, goods and allotment, all of it before any of it moves. */
export function toPreview({ lines: saleLines }: UndoSale, plan: UndoPlan): UndoPreview {
  const { kind, subtotalCents, taxCents, totalCents, returnCents, needsLead: asksLead } = plan;
  const givesBack = kind === 'void' || kind === 'restock';
  return {
    ...{ subtotalCents, taxCents, totalCents, returnCents },
    tenders: plan.tenders.map(tender => ({ ...tender })),
    stock:
      kind === 'correct'
        ? []
        : plan.lines.map(({ number, quantity }) => {
            const line = saleLines.find(each => each.number === number);
            const to = kind === 'refund' ? 'customer' : kind === 'restock' ? 'returned' : 'shelf';
            return { number, name: line?.name ?? '', quantity, to };
          }),
    allotment: givesBack ? countedBack(saleLines, plan.lines) : [],
    needsLead: asksLead,
  };
}
