import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createDocumentsStore } from '../../../../renderer/features/documents/documents-store';
import { SaleDocuments } from '../../../../renderer/features/documents/sale-documents';
import { aClient } from '../../support/client';
import { aDocumentView } from '../../support/documents';
import { show } from '../../support/render';
import { aSale } from '../../support/views';

it('opens the receipt and the labels of the sale', async () => {
  const { bridge, client } = aClient({ 'document.view': () => aDocumentView('receipt') });
  const sale = aSale();
  const { user } = show(<SaleDocuments store={createDocumentsStore(client)} sale={sale} />);
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  await user.click(screen.getByRole('button', { name: 'Patient labels' }));
  expect(bridge.inputsOf('document.view')).toEqual([
    { document: { kind: 'receipt', saleId: sale.id } },
    { document: { kind: 'patient-label', saleId: sale.id, line: null } },
  ]);
});

it('offers no label where nothing carries one', () => {
  const { client } = aClient();
  const lines = aSale().lines.map(line => ({ ...line, orderType: null }));
  show(<SaleDocuments store={createDocumentsStore(client)} sale={aSale({ lines })} />);
  expect(screen.queryByRole('button', { name: 'Patient labels' })).toBeNull();
});
