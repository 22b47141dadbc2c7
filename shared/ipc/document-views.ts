import { z } from 'zod';
import { documentKinds } from '../documents/print-document';
import { id } from './fields';

/** Which document: its kind, and what it is about. */
export const documentRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receipt'), saleId: id }),
  /** Labels of everything that was dispensed in a sale; of one line where it is named. */
  z.strictObject({ kind: z.literal('patient-label'), saleId: id, line: z.int().min(1).nullable() }),
  z.strictObject({ kind: z.literal('outage-notice'), outageId: id }),
  /** Of a void, a refund or a correction. */
  z.strictObject({ kind: z.literal('undo-slip'), undoId: id }),
  /** Of the packages that came back by it and have their number. */
  z.strictObject({ kind: z.literal('return-label'), undoId: id }),
  /** A Z; for leads. */
  z.strictObject({ kind: z.literal('till-report'), sessionId: id }),
  /** A comparison with the state that was just made; for whoever made it. */
  z.strictObject({ kind: z.literal('receipt-audit'), auditId: id }),
]);
export type DocumentRef = z.output<typeof documentRef>;

const mark = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('line'),
    line: z.strictObject({
      text: z.string(),
      bold: z.boolean(),
      wide: z.boolean(),
      align: z.enum(['left', 'centre', 'right']),
    }),
  }),
  z.strictObject({ kind: z.literal('code128'), digits: z.string() }),
  z.strictObject({ kind: z.literal('qr'), payload: z.string() }),
]);

/** A document as it would come out of this terminal's printer, sheet by sheet. */
export const documentView = z.strictObject({
  kind: z.enum(documentKinds),
  language: z.enum(['en', 'es']),
  columns: z.int(),
  holdsPatientData: z.boolean(),
  sheets: z.array(z.array(mark)),
});
export type DocumentView = z.infer<typeof documentView>;

/** 'cancelled': nobody chose a place. */
export const savedView = z.strictObject({ kind: z.enum(['saved', 'cancelled']) });
