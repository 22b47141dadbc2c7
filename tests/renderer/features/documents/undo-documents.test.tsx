import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createDocumentsStore } from '../../../../renderer/features/documents/documents-store';
import { UndoDocuments } from '../../../../renderer/features/documents/undo-documents';
import type { UndoRecordView } from '../../../../shared/ipc/undo-views';
import { aClient } from '../../support/client';
import { aDocumentView } from '../../support/documents';
import { show } from '../../support/render';
import { anUndoRecord } from '../../support/undo';

const returned = (barcode: string | null) => ({ barcode }) as UndoRecordView['packages'][number];

it('opens the slip, and the label of what came back', async () => {
  const { bridge, client } = aClient({ 'document.view': () => aDocumentView('refund-slip') });
  const record = anUndoRecord({ packages: [returned('0001000000009001')] });
  const { user } = show(<UndoDocuments store={createDocumentsStore(client)} record={record} />);
  await user.click(screen.getByRole('button', { name: 'Preview slip' }));
  await user.click(screen.getByRole('button', { name: 'Label of the goods' }));
  expect(bridge.inputsOf('document.view')).toEqual([
    { document: { kind: 'undo-slip', undoId: record.id } },
    { document: { kind: 'return-label', undoId: record.id } },
  ]);
});

it('offers no label before the state has given a number', () => {
  const { client } = aClient();
  const record = anUndoRecord({ packages: [returned(null)] });
  show(<UndoDocuments store={createDocumentsStore(client)} record={record} />);
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(['Preview slip']);
});
