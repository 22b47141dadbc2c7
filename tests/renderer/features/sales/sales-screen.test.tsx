import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SalesScreen } from '../../../../renderer/features/sales/sales-screen';
import { createSalesStore } from '../../../../renderer/features/sales/sales-store';
import { aClient } from '../../support/client';
import { withSizes } from '../../support/layout';
import { show } from '../../support/render';
import { aSaleRow } from '../../support/sale-rows';
import { aSale } from '../../support/views';

withSizes();

it('lists sales with their BioTrack Sale ID and Sync Status, searches, and opens one', async () => {
  const { bridge, client } = aClient({
    'sale.list': () => ({ rows: [aSaleRow('s-1')], hasMore: false }),
    'sale.get': () => aSale(),
  });
  const { user } = show(<SalesScreen store={createSalesStore(client)} />);
  const table = screen.getByRole('table', { name: 'Sales' });
  expect(within(table).getByRole('columnheader', { name: 'BioTrack Sale ID' })).toBeTruthy();
  expect(within(table).getByRole('columnheader', { name: 'Sync Status' })).toBeTruthy();
  expect(await within(table).findByText('550017')).toBeTruthy();
  expect(within(table).getByText('Synced')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Search sales' }), '550');
  await expect.poll(() => bridge.inputsOf('sale.list').length).toBe(2);
  expect(bridge.inputsOf('sale.list')[1]).toMatchObject({ search: '550' });
  await user.click(screen.getByRole('button', { name: 'Open sale REG2-000017' }));
  expect(await screen.findByRole('button', { name: 'Reprint' })).toBeTruthy();
});
