import { typesetSheets } from '../../../shared/documents/typeset';
import type { DocumentView } from '../../../shared/ipc/document-views';
import { everyDocument } from '../../support/every-document';

/** A document by the name of its page, as the main process would give it. */
export function aDocumentView(name: string, language: 'en' | 'es' = 'en', columns = 42): DocumentView {
  const document = everyDocument(language)[name];
  if (document === undefined) throw new Error(`There is no document named ${name}.`);
  const { kind, holdsPatientData } = document;
  return {
    kind,
    language,
    holdsPatientData,
    columns,
    sheets: typesetSheets(document, columns).map(sheet => [...sheet]),
  };
}
