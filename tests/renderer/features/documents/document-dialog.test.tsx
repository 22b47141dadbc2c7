import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DocumentDialog } from '../../../../renderer/features/documents/document-dialog';
import { createDocumentsStore } from '../../../../renderer/features/documents/documents-store';
import type { DocumentRef, DocumentView } from '../../../../shared/ipc/document-views';
import { aClient } from '../../support/client';
import { aDocumentView } from '../../support/documents';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';

const receipt: DocumentRef = { kind: 'receipt', saleId: 's-1' };

async function aDialog(view: DocumentView, language: 'en' | 'es' = 'en') {
  const { bridge, client } = aClient({
    'document.view': () => view,
    'document.print': () => null,
    'document.savePdf': () => ({ kind: 'saved' }),
  });
  const store = createDocumentsStore(client);
  await store.getState().open(receipt);
  return { bridge, store, ...show(<DocumentDialog store={store} />, language) };
}

it('shows the document under its name, prints it with Enter, and closes', async () => {
  const { user, bridge, store } = await aDialog(aDocumentView('receipt'));
  const dialog = await screen.findByRole('dialog', { name: 'Receipt' });
  expect(within(dialog).getByRole('article', { name: 'Receipt' }).textContent).toContain('REG-2-000123-7K3QX');
  await expect.poll(() => document.activeElement?.textContent).toBe('Print');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Sent to the printer.')).toBeTruthy();
  expect(bridge.inputsOf('document.print')).toEqual([{ document: receipt }]);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(store.getState().shown).toBeNull();
});

it('says beforehand that a file with a patient in it is not encrypted, and of no other', async () => {
  const { user, unmount } = await aDialog(aDocumentView('receipt'));
  expect(screen.getByText(/A saved file is not encrypted/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save PDF' }));
  expect(await screen.findByText('The file is saved.')).toBeTruthy();
  unmount();
  await aDialog(aDocumentView('outage-notice'));
  expect(screen.queryByText(/A saved file is not encrypted/)).toBeNull();
});

it('counts the sheets of a strip, in Spanish too', async () => {
  await aDialog(aDocumentView('patient-label', 'es'), 'es');
  expect(screen.getAllByRole('article').map(sheet => sheet.getAttribute('aria-label'))).toEqual([
    'Etiquetas del paciente, hoja 1 de 4',
    'Etiquetas del paciente, hoja 2 de 4',
    'Etiquetas del paciente, hoja 3 de 4',
    'Etiquetas del paciente, hoja 4 de 4',
  ]);
});

it('says why there is nothing to show', async () => {
  const { client } = aClient({ 'document.view': () => failure('E-DOC-02') });
  const store = createDocumentsStore(client);
  await store.getState().open({ kind: 'patient-label', saleId: 's-1', line: null });
  show(<DocumentDialog store={store} />);
  expect(screen.getByRole('alert').textContent).toBe('Nothing in this sale carries a patient label.');
  expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
});
