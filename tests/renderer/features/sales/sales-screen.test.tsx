import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SalesScreen } from '../../../../renderer/features/sales/sales-screen';
import { createSalesStore } from '../../../../renderer/features/sales/sales-store';
import type { PosClient } from '../../../../renderer/pos-client';
import { everySale } from '../../../../shared/ipc/sale-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { asBefore, historyParts } from '../../support/history';
import { withSizes } from '../../support/layout';
import { show } from '../../support/render';
import { aSaleRow } from '../../support/sale-rows';
import { aSale } from '../../support/views';

withSizes();

const nothing = () => null;
const parts = (client: PosClient) => ({
  ...historyParts(client),
  ...{ documentsOf: nothing, undoneOf: nothing, labelOf: nothing, onOpenStory: null },
});

it('lists sales with their BioTrack Sale ID and Sync Status, searches, and opens one', async () => {
  const { bridge, client } = aClient({
    'history.preferences': () => asBefore,
    'sale.list': () => ({ rows: [aSaleRow('s-1')], hasMore: false }),
    'sale.get': () => aSale(),
  });
  const { user } = show(<SalesScreen store={createSalesStore(client)} {...parts(client)} />);
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

it('begins a sale at its heading, and comes back to the row it was opened from', async () => {
  const { client } = aClient({
    'history.preferences': () => asBefore,
    'sale.list': () => ({ rows: [aSaleRow('s-1')], hasMore: false }),
    'sale.get': () => aSale(),
  });
  const { user } = show(<SalesScreen store={createSalesStore(client)} {...parts(client)} />);
  await user.click(await screen.findByRole('button', { name: 'Open sale REG2-000017' }));
  const heading = await screen.findByRole('heading', { name: /REG2-000017/ });
  expect(document.activeElement).toBe(heading);
  await user.click(screen.getByRole('button', { name: 'All sales' }));
  expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'Open sale REG2-000017' }));
});

it('says in Spanish that nothing matches, and why nothing can be shown', async () => {
  const { bridge, client } = aClient({
    'history.preferences': () => asBefore,
    'sale.list': () => ({ rows: [], hasMore: false }),
  });
  const store = createSalesStore(client);
  show(<SalesScreen store={store} {...parts(client)} />, 'es');
  expect(await screen.findByText('Ninguna venta coincide.')).toBeTruthy();
  bridge.answer({ 'sale.list': () => failure('E-AUT-03') });
  await store.getState().load();
  expect((await screen.findByRole('alert')).textContent).toBe('Inicie sesión para continuar.');
});

it('has a dash where no patient was named and the state has not answered', async () => {
  const row = { ...aSaleRow('s-1'), patientName: null, biotrackSaleId: null, syncStatus: 'queued' } as const;
  const { client } = aClient({
    'history.preferences': () => asBefore,
    'sale.list': () => ({ rows: [row], hasMore: false }),
  });
  show(<SalesScreen store={createSalesStore(client)} {...parts(client)} />);
  await screen.findByText('Queued');
  expect(screen.getAllByRole('cell').map(cell => cell.textContent?.replaceAll('\u202f', ' '))).toEqual([
    'Mar 2, 2026, 10:00 AM',
    'REG2-000017',
    '–',
    'Ana Ruiz',
    '$70.00',
    '–',
    'Queued',
  ]);
});

it('asks for the next page near the end, and by status when one is chosen', async () => {
  const { bridge, client } = aClient({
    'history.preferences': () => asBefore,
    'history.operators': () => [],
    'sale.list': ({ after }) => ({ rows: [aSaleRow(after === null ? 's-2' : 's-1')], hasMore: after === null }),
  });
  const { user } = show(<SalesScreen store={createSalesStore(client)} {...parts(client)} />);
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Open sale REG2-000017' })).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Filters' }));
  await user.click(screen.getByRole('button', { name: 'Refused' }));
  await waitFor(() =>
    expect(bridge.inputsOf('sale.list')).toEqual([
      { ...everySale, after: null },
      { ...everySale, after: 's-2' },
      { ...everySale, statuses: ['refused'], after: null },
      { ...everySale, statuses: ['refused'], after: 's-2' },
    ]),
  );
});

it('says which filters leave nothing, who they are about, and shows all again', async () => {
  const { bridge, client } = aClient({
    'history.preferences': () => asBefore,
    'sale.list': ({ product }) => ({ rows: product === null ? [aSaleRow('s-1')] : [], hasMore: false }),
  });
  const store = createSalesStore(client);
  const { user } = show(<SalesScreen store={store} {...parts(client)} />);
  await screen.findByText('550017');
  await store.getState().setFilter({ operatorId: 'u-1' });
  expect(await screen.findByRole('button', { name: 'Remove the filter Operator: Ana Ruiz' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Filters (1)' })).toBeTruthy();
  await store.getState().setFilter({ product: 'haze' });
  expect(await screen.findByText('No sale matches: Operator: somebody · Product: haze')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(await screen.findByText('550017')).toBeTruthy();
  expect(bridge.inputsOf('sale.list').at(-1)).toEqual({ ...everySale, after: null });
});

it('reprints on the page of a sale and goes back to the list', async () => {
  const { bridge, client } = aClient({
    'history.preferences': () => asBefore,
    'sale.list': () => ({ rows: [aSaleRow('s-1')], hasMore: false }),
    'sale.get': () => aSale(),
    'sale.reprint': () => null,
  });
  const { user } = show(<SalesScreen store={createSalesStore(client)} {...parts(client)} />);
  await user.click(await screen.findByRole('button', { name: 'Open sale REG2-000017' }));
  await user.click(await screen.findByRole('button', { name: 'Reprint' }));
  expect((await screen.findByRole('status')).textContent).toBe('The receipt was sent to the printer.');
  expect(bridge.inputsOf('sale.reprint')).toEqual([{ saleId: 's-1' }]);
  await user.click(screen.getByRole('button', { name: 'All sales' }));
  expect(screen.getByRole('table', { name: 'Sales' })).toBeTruthy();
});
