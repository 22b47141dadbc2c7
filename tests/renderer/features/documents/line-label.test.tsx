import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createDocumentsStore } from '../../../../renderer/features/documents/documents-store';
import { LineLabel } from '../../../../renderer/features/documents/line-label';
import { aClient } from '../../support/client';
import { aDocumentView } from '../../support/documents';
import { show } from '../../support/render';
import { aSale } from '../../support/views';

const [gummies] = aSale().lines;
if (gummies === undefined) throw new Error('The sale of the builder has a line.');

it('opens the label of this package alone', async () => {
  const { bridge, client } = aClient({ 'document.view': () => aDocumentView('patient-label') });
  const { user } = show(
    <LineLabel store={createDocumentsStore(client)} saleId="s-1" line={{ ...gummies, number: 2 }} />,
  );
  await user.click(screen.getByRole('button', { name: `Label of ${gummies.name}` }));
  expect(bridge.inputsOf('document.view')).toEqual([{ document: { kind: 'patient-label', saleId: 's-1', line: 2 } }]);
});

it.each([{ barcode: null }, { orderType: null }])('is not offered for what carries none: %j', change => {
  const { client } = aClient();
  show(<LineLabel store={createDocumentsStore(client)} saleId="s-1" line={{ ...gummies, ...change }} />);
  expect(screen.queryByRole('button')).toBeNull();
});
