import { findOutage } from '../../../db/repositories/outages';
import { findSale, type StoredSale } from '../../../db/repositories/sales';
import { outagePaper } from '../../../shared/documents/outage-paper';
import { patientLabels } from '../../../shared/documents/patient-label';
import type { PrintDocument } from '../../../shared/documents/print-document';
import { receipt } from '../../../shared/documents/receipt';
import type { DocumentRef } from '../../../shared/ipc/document-views';
import { assertNever } from '../../../shared/kernel/assert-never';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { noticeText } from '../notice-text';
import { toReceiptFacts } from '../sale/receipt-facts';
import type { ServiceContext } from '../service-context';
import { toLabelFacts } from './label-facts';

export type FoundDocument = {
  readonly document: PrintDocument;
  /** Whom it is about; a look at it is a look at them. */
  readonly patientId: string | null;
  /** What people know it by, and what its file is called: never a name. */
  readonly subject: string;
  /** For the audit. */
  readonly about: string;
};

export type DocumentContext = Pick<ServiceContext, 'db' | 'config' | 'clock' | 'outage'> & {
  readonly language: () => 'en' | 'es';
};

/**
 * The document as it would be printed now. A receipt that was printed once is a duplicate whenever it is printed again, so here
 * it always is one.
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
  return ok({ document, patientId: sale.patient?.id ?? null, subject: sale.localRef, about: `sale:${sale.id}` });
}

function ofOutage(context: DocumentContext, outageId: string): Result<FoundDocument, AppError> {
  const outage = findOutage(context.db, outageId);
  if (outage === null) return err(appError('E-INC-01'));
  const document = outagePaper(noticeText(context, outage), outageId);
  return ok({ document, patientId: null, subject: outageId, about: `outage:${outageId}` });
}
