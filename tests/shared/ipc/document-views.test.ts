import { expect, it } from 'vitest';
import { typesetSheets } from '../../../shared/documents/typeset';
import { documentRef, documentView } from '../../../shared/ipc/document-views';
import { everyDocument } from '../../support/every-document';

it('carries every document there is, as it is set', () => {
  for (const document of Object.values(everyDocument('es'))) {
    const { kind, language, holdsPatientData } = document;
    const view = { kind, language, holdsPatientData, columns: 42, sheets: typesetSheets(document, 42) };
    expect(documentView.parse(view)).toEqual(view);
  }
});

it('takes no document that it does not know, and nothing beside', () => {
  const saleId = '018f0000-0000-7000-8000-000000000001';
  const accepts = (ref: unknown) => documentRef.safeParse(ref).success;
  expect([
    accepts({ kind: 'receipt', saleId }),
    accepts({ kind: 'patient-label', saleId, line: null }),
    accepts({ kind: 'patient-label', saleId, line: 0 }),
    accepts({ kind: 'receipt', saleId, path: '/tmp/x' }),
    accepts({ kind: 'diary', saleId }),
  ]).toEqual([true, true, false, false, false]);
});
