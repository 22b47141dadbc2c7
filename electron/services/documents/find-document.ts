import { findOutage } from '../../../db/repositories/outages';
import { findSale, getSale, type StoredSale } from '../../../db/repositories/sales';
import { findZReport } from '../../../db/repositories/till-closes';
import { findUndo, type StoredUndo } from '../../../db/repositories/undos';
import { strip } from '../../../shared/documents/blocks';
import { outagePaper } from '../../../shared/documents/outage-paper';
import { patientLabels } from '../../../shared/documents/patient-label';
import type { PrintDocument } from '../../../shared/documents/print-document';
import { receipt } from '../../../shared/documents/receipt';
import { receiptAuditPaper } from '../../../shared/documents/receipt-audit-paper';
import type { DocumentRef } from '../../../shared/ipc/document-views';
import { assertNever } from '../../../shared/kernel/assert-never';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { hasRole } from '../../../shared/people/role';
import { noticeText } from '../notice-text';
import type { HeldReceipts } from '../queue/held-receipts';
import { toReceiptFacts } from '../sale/receipt-facts';
import type { ServiceContext } from '../service-context';
import { tillPaper } from '../till/till-paper';
import { returnLabels, undoSlip } from '../undo/slip-facts';
import { toLabelFacts } from './label-facts';

export type FoundDocument = {
  readonly document: PrintDocument;
  /** Whom it is about; a look at it is a look at them. */
  readonly patientId: string | null;
  /** What people know it by, and what its file is called: never a name. */
  readonly subject: string;
  /** For the audit. */
  readonly about: string;
  /** Whether it says of itself that it was printed before. */
  readonly isDuplicate: boolean;
};

export type DocumentContext = Pick<ServiceContext, 'db' | 'config' | 'clock' | 'outage' | 'operator'> & {
  readonly language: () => 'en' | 'es';
  readonly receipts: Pick<HeldReceipts, 'find'>;
};

/**
 * The document as it would be printed now. What was printed once when it was made is a duplicate from then on, so here it always
 * is one.
 */
export function findDocument(context: DocumentContext, ref: DocumentRef): Result<FoundDocument, AppError> {
  switch (ref.kind) {
    case 'receipt':
      return ofSale(context, ref.saleId, sale =>
        receipt(toReceiptFacts(context, sale), context.language(), { isDuplicate: true }),
      );
    case 'patient-label':
      return ofSale(context, ref.saleId, sale =>
        patientLabels(toLabelFacts(context, sale, ref.line), context.language()),
      );
    case 'outage-notice':
      return ofOutage(context, ref.outageId);
    case 'undo-slip':
      return ofUndo(context, ref.undoId, undo => undoSlip(context, undo, context.language(), true));
    case 'return-label':
      return ofUndo(context, ref.undoId, undo => strip(returnLabels(context, undo, context.language())));
    case 'till-report':
      return ofTill(context, ref.sessionId);
    case 'receipt-audit':
      return ofReceipts(context, ref.auditId);
    default:
      return assertNever(ref, 'document');
  }
}

function ofSale(
  context: DocumentContext,
  saleId: string,
  layOut: (sale: StoredSale) => PrintDocument | null,
): Result<FoundDocument, AppError> {
  const sale = findSale(context.db, saleId);
  if (sale === null) return err(appError('E-CRT-01'));
  const document = layOut(sale);
  if (document === null) return err(appError('E-DOC-02'));
  return ok({
    document,
    patientId: sale.patient?.id ?? null,
    subject: sale.localRef,
    about: `sale:${sale.id}`,
    isDuplicate: document.kind === 'receipt',
  });
}

function ofUndo(
  context: DocumentContext,
  undoId: string,
  layOut: (undo: StoredUndo) => PrintDocument | null,
): Result<FoundDocument, AppError> {
  const undo = findUndo(context.db, undoId);
  if (undo === null) return err(appError('E-UND-01'));
  const document = layOut(undo);
  if (document === null) return err(appError('E-DOC-03'));
  const patientId = document.holdsPatientData ? (getSale(context.db, undo.saleId).patient?.id ?? null) : null;
  return ok({
    document,
    patientId,
    subject: undo.localRef,
    about: `undo:${undo.id}`,
    isDuplicate: document.kind !== 'return-label',
  });
}

/** What a drawer held is for leads, on paper as on the screen. */
function ofTill(context: DocumentContext, sessionId: string): Result<FoundDocument, AppError> {
  if (!hasRole(context.operator().role, 'lead')) return err(appError('E-AUT-01'));
  const report = findZReport(context.db, sessionId);
  if (report === null) return err(appError('E-TIL-01'));
  const copy = { language: context.language(), isBlind: false, isDuplicate: true };
  const document = tillPaper(report, context.config, context.clock.now(), copy);
  return ok({
    document,
    patientId: null,
    subject: `Z${report.zNumber ?? ''}`,
    about: `till:${sessionId}`,
    isDuplicate: true,
  });
}

function ofOutage(context: DocumentContext, outageId: string): Result<FoundDocument, AppError> {
  const outage = findOutage(context.db, outageId);
  if (outage === null) return err(appError('E-INC-01'));
  const document = outagePaper(noticeText(context, outage), outageId);
  return ok({ document, patientId: null, subject: outageId, about: `outage:${outageId}`, isDuplicate: false });
}

/** Only whoever made the comparison has it, and only a lead could make it. */
function ofReceipts(context: DocumentContext, auditId: string): Result<FoundDocument, AppError> {
  const evidence = context.receipts.find(auditId, context.operator().id);
  if (evidence === null) return err(appError('E-RPT-02'));
  const { name, address, licence, zone } = context.config.store;
  const document = receiptAuditPaper(evidence, { store: { name, address, licence }, zone }, context.language());
  const { day } = evidence;
  return ok({ document, patientId: null, subject: day, about: `day:${day}`, isDuplicate: false });
}
