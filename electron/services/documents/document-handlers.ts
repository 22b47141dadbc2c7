import { recordReprint } from '../../../db/transactions/print-jobs';
import { recordDocumentFile } from '../../../db/transactions/record-document-file';
import { type SheetMark, typesetSheets } from '../../../shared/documents/typeset';
import type { DocumentView } from '../../../shared/ipc/document-views';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import type { Handlers } from '../../ipc/handlers';
import type { ChooseFile, RenderPdf } from '../../ports';
import { noteView } from '../note-view';
import type { PrintDesk, PrintOutcome } from '../printing/print-desk';
import { printStrip } from '../printing/print-strip';
import type { HeldReceipts } from '../queue/held-receipts';
import { exportFault } from '../reports/export-fault';
import type { ServiceContext } from '../service-context';
import { type DocumentContext, type FoundDocument, findDocument } from './find-document';
import { writeWholeFile } from './whole-file';

type DocumentChannel = Extract<keyof Handlers, `document.${string}`>;

export type DocumentServices = {
  readonly language: () => 'en' | 'es';
  /** Of this terminal's paper. */
  readonly columns: () => number;
  readonly desk: Pick<PrintDesk, 'print'>;
  readonly receipts: Pick<HeldReceipts, 'find'>;
  readonly renderPdf: RenderPdf;
  readonly chooseFile: ChooseFile;
  /** Who works here at this moment; the dialog for a file's place outlives a session. */
  readonly operatorId: () => string | null;
};

/** What waits comes by itself as soon as the printer is ready, and the list of jobs says so. */
const comes: readonly PrintOutcome[] = ['printed', 'sent', 'waiting'];

type HandlerContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'log' | 'config' | 'operator' | 'outage'>;

/**
 * Every document on the screen, on paper and as a file. Each is a look at whom it is about. A file leaves the encrypted store: it goes
 * only where a person says, one after the other, and that it went is in the audit.
 */
export function documentHandlers(context: HandlerContext, services: DocumentServices): Pick<Handlers, DocumentChannel> {
  const { db, clock, ids, log } = context;
  const sources: DocumentContext = { ...context, language: services.language, receipts: services.receipts };
  let isSaving = false;

  async function save(found: FoundDocument): Promise<ReturnType<Handlers['document.savePdf']>> {
    const actorId = context.operator().id;
    const { document, subject, about } = found;
    const path = await services.chooseFile({ name: `${document.kind}_${subject}.pdf`, kind: 'pdf' });
    if (path === null || services.operatorId() !== actorId) return ok({ kind: 'cancelled' });
    // With everything that draws codes, a fifth of the program; it is loaded when it is wanted and not at every start.
    const { documentPage } = await import('./document-page');
    const pdf = await services.renderPdf(await documentPage(document, services.columns()));
    if (pdf === null) return err(appError('E-DOC-01'));
    try {
      writeWholeFile(path, pdf, ids.uuid());
    } catch (thrown) {
      const fault = exportFault(thrown);
      if (fault === null) throw thrown;
      log.warn('document.unsaved', { code: fault.code });
      return err(fault);
    }
    recordDocumentFile(db, { actorId, at: clock.now(), document: document.kind, about });
    return ok({ kind: 'saved' });
  }

  return {
    'document.view': input => {
      const found = findDocument(sources, input.document);
      if (!found.ok) return found;
      noteView(context, found.value.patientId, 'document');
      return ok(toView(found.value, services.columns()));
    },
    'document.print': async input => {
      const found = findDocument(sources, input.document);
      if (!found.ok) return found;
      noteView(context, found.value.patientId, 'document');
      const { document, subject, about, isDuplicate } = found.value;
      if (isDuplicate) {
        const actorId = context.operator().id;
        recordReprint(db, { document: document.kind, about, actorId, at: clock.now() });
      }
      const outcomes = await printStrip(services.desk, { document, subject, isDuplicate });
      return outcomes.every(outcome => comes.includes(outcome)) ? ok(null) : err(appError('E-PRN-02'));
    },
    'document.savePdf': async input => {
      const found = findDocument(sources, input.document);
      if (!found.ok) return found;
      // A second dialog over the first one would have nobody to answer it.
      if (isSaving) return ok({ kind: 'cancelled' });
      isSaving = true;
      try {
        noteView(context, found.value.patientId, 'document');
        return await save(found.value);
      } finally {
        isSaving = false;
      }
    },
  };
}

function toView({ document }: FoundDocument, columns: number): DocumentView {
  const { kind, language, holdsPatientData } = document;
  const sheets: SheetMark[][] = typesetSheets(document, columns).map(sheet => [...sheet]);
  return { kind, language, holdsPatientData, columns, sheets };
}
