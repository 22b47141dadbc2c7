import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoButton } from '../../../../renderer/features/undo/undo-button';
import { createUndoStore } from '../../../../renderer/features/undo/undo-store';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { anUndoView } from '../../support/undo';

it('asks what may be done about the sale', async () => {
  const { client, bridge } = aClient({ 'undo.view': () => anUndoView() });
  const store = createUndoStore(client, countingIds());
  const { user } = show(<UndoButton store={store} saleId="sale-1" />);
  await user.click(screen.getByRole('button', { name: 'Undo sale' }));
  expect([bridge.inputsOf('undo.view'), store.getState().view?.saleId]).toEqual([[{ saleId: 'sale-1' }], 'sale-1']);
});
