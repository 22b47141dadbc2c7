import { z } from 'zod';
import { undoObstacles } from '../undo/choose-undo';
import { undoKinds, undoReasonCodes } from '../undo/undo-policy';
import {
  amount,
  approvalToken,
  cents,
  id,
  instant,
  orderType,
  positiveCents,
  quantity,
  requestId,
  route,
  text,
  unit,
} from './fields';
import { saleView, syncStatus } from './sale-views';

export const undoKind = z.enum(undoKinds);
/** One of ours, or a store's own; which there are is the store's to say. */
export const undoReasonCode = z.string().min(1).max(40);
const reasonWords = z.strictObject({ en: z.string(), es: z.string() });
const noteLength = 200;

const counted = z.strictObject({ orderType, route, amount, unit });
const money = z.strictObject({
  /** Of the sale's tender it goes back to. */
  number: z.int(),
  kind: z.enum(['cash', 'debit']),
  amountCents: cents,
});

/** What came back and may never be sold again. */
export const returnedPackageView = z.strictObject({
  /** The state's new number, to be put on it at once; null until the state has told it. */
  barcode: z.string().nullable(),
  parentBarcode: z.string(),
  name: z.string(),
  quantity,
  localRef: z.string(),
  returnedAt: instant,
  /**
   * 'waiting': the state has not taken it back yet. 'failed': it refused to. 'destruction-refused': it took it back and does not
   * put it down to be destroyed. 'destroyed-early': it counts it as destroyed before that could be, so that it may still be
   * here. 'settled': a lead has said what became of it.
   */
  status: z.enum([
    ...(['waiting', 'returned', 'scheduling', 'scheduled', 'destroyed', 'failed'] as const),
    ...(['destruction-refused', 'destroyed-early', 'settled'] as const),
  ]),
  /** When it may be destroyed. */
  destroyAfter: instant.nullable(),
  /** It is here under a number that no label was printed with. */
  needsLabel: z.boolean(),
});
export type ReturnedPackageView = z.infer<typeof returnedPackageView>;

/**
 * Whether the patient has got back what the undoing gives back. 'none': nothing to give back. 'waiting': the state has not
 * answered yet. 'delayed': the registry still counts goods that came back, which it is known to do until they are destroyed.
 * 'unseen': it was told, and does not show it yet.
 */
export const allotmentReturn = z.strictObject({
  state: z.enum(['none', 'waiting', 'unseen', 'delayed', 'back']),
  checkedAt: instant.nullable(),
  amounts: z.array(counted),
});
export type AllotmentReturn = z.infer<typeof allotmentReturn>;

/** What went wrong with an undoing, or with the goods it brought back. */
export const undoTrouble = z.enum(['undo-refused', 'destruction-refused', 'destroyed-early']);
export type UndoTrouble = z.infer<typeof undoTrouble>;

/** One undoing, its own way to the state, and what came of it. */
export const undoRecordView = z.strictObject({
  id: z.string(),
  saleId: z.string(),
  localRef: z.string(),
  saleRef: z.string(),
  kind: undoKind,
  reason: z.enum(undoReasonCodes),
  /** What the store called it; null: one of ours. */
  ownReason: z.strictObject({ code: undoReasonCode, words: reasonWords }).nullable(),
  note: z.string(),
  at: instant,
  operatorName: z.string(),
  approverName: z.string().nullable(),
  /** Worth of what was undone. */
  subtotalCents: cents,
  taxCents: cents,
  totalCents: cents,
  /** What went back for it now; less than the total where an undoing that failed had given it back already. */
  tenders: z.array(money.extend({ reference: z.string().nullable() })),
  lines: z.array(
    z.strictObject({
      number: z.int(),
      name: z.string(),
      quantity,
      amountCents: cents,
      taxCents: cents,
      /** The corrected price; null for everything but a correction. */
      unitPriceCents: cents.nullable(),
    }),
  ),
  packages: z.array(returnedPackageView),
  /** 'not-reported' where the state need not hear of it: merchandise, or a sale it never heard of. */
  syncStatus,
  /** Whether it is true, still on its way, or came to nothing. */
  outcome: z.enum(['done', 'waiting', 'failed']),
  trouble: undoTrouble.nullable(),
  /** The state's words when it refused. */
  refusedBecause: z.string().nullable(),
  /** Trouble that a lead has not dealt with yet. */
  isIncidentOpen: z.boolean(),
  /** Goods of it could be put down to be destroyed once more. */
  mayScheduleAgain: z.boolean(),
  allotment: allotmentReturn,
  timeline: saleView.shape.timeline,
});
export type UndoRecordView = z.infer<typeof undoRecordView>;

/** A sale as the undo flow sees it: what may be done about it, and why everything else may not. */
export const undoView = z.strictObject({
  saleId: z.string(),
  localRef: z.string(),
  soldAt: instant,
  patientName: z.string().nullable(),
  totalCents: cents,
  syncStatus,
  isReported: z.boolean(),
  /** Undoing needs a person who is registered with the MMUR, and this operator is not (E-AUT-04). */
  isOperatorAllowed: z.boolean(),
  /** The state never had it: a void ends it here. */
  isUnsent: z.boolean(),
  /** A void is sent once the state has answered about the sale itself. */
  waitsForSale: z.boolean(),
  reasons: z.array(
    z.strictObject({
      code: undoReasonCode,
      /** Which of ours it is, or counts as. */
      toldAs: z.enum(undoReasonCodes),
      /** Of a store's own. */
      words: reasonWords.nullable(),
      kinds: z.array(undoKind),
      /** The kind that fits; null where none is possible. */
      picked: undoKind.nullable(),
      needsNote: z.boolean(),
      needsLead: z.boolean(),
    }),
  ),
  kinds: z.array(z.strictObject({ kind: undoKind, obstacles: z.array(z.enum(undoObstacles)), needsLead: z.boolean() })),
  /** From more than this a lead is asked for anything. */
  leadAboveCents: cents,
  lines: z.array(
    z.strictObject({
      number: z.int(),
      name: z.string(),
      barcode: z.string().nullable(),
      quantity,
      unitPriceCents: cents,
      amountCents: cents,
      taxCents: cents,
      /** Undone before, or on its way: each line once. */
      isRefunded: z.boolean(),
      /** How much of it; 0 for a line that was not. */
      refundedQuantity: quantity,
      /** Goods of the inventory; merchandise does not become a package. */
      isPackage: z.boolean(),
    }),
  ),
  records: z.array(undoRecordView),
});
export type UndoView = z.infer<typeof undoView>;

const part = z.strictObject({ number: z.int().min(1), quantity: quantity.min(1) });

export const undoPreviewInput = z.strictObject({
  saleId: id,
  kind: z.enum(['void', 'restock', 'refund']),
  reason: undoReasonCode,
  /** Ignored for a void, which is of the whole sale. */
  lines: z.array(part).max(500),
});

/** All that will move, before anything does. */
export const undoPreview = z.strictObject({
  subtotalCents: cents,
  taxCents: cents,
  totalCents: cents,
  /** Goes back now, by tender. */
  returnCents: cents,
  tenders: z.array(money),
  stock: z.array(
    z.strictObject({
      number: z.int(),
      name: z.string(),
      quantity,
      /** Back to the package it was sold from, a package of its own, or nowhere. */
      to: z.enum(['shelf', 'returned', 'customer']),
    }),
  ),
  allotment: z.array(counted),
  needsLead: z.boolean(),
});
export type UndoPreview = z.infer<typeof undoPreview>;

const debitReferences = z
  .array(z.strictObject({ number: z.int().min(1), reference: z.string().trim().min(1).max(40) }))
  .max(10);

export const undoInput = undoPreviewInput.extend({
  requestId,
  note: text(noteLength),
  references: debitReferences,
  /** What the screen said goes back; another sum is refused, not corrected. */
  returnShownCents: cents,
  approvalToken,
});

export const correctionPreviewInput = z.strictObject({
  saleId: id,
  /** Which reasons lead to a correction is the store's to say. */
  reason: undoReasonCode,
  number: z.int().min(1),
  unitPriceCents: positiveCents,
});

export const correctionInput = correctionPreviewInput.extend({
  requestId,
  note: text(noteLength),
  references: debitReferences,
  returnShownCents: cents,
  approvalToken,
});
