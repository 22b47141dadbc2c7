import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { InventoryScreen } from '../../../../renderer/features/inventory/inventory-screen';
import { createInventoryStore } from '../../../../renderer/features/inventory/inventory-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { withSizes } from '../../support/layout';
import { show } from '../../support/render';
import { anItem, tenInTheMorning } from '../../support/views';

withSizes();

it('shows Med Usable Weight, lab status, and why something cannot be sold', async () => {
  const rows = [anItem(), anItem({ key: 'k2', medWeight: null, blockedBy: ['MED_WEIGHT_MISSING'] })];
  const { client } = aClient({ 'inventory.list': () => ({ rows, hasMore: false, total: 2 }) });
  const synced = { packages: 2, syncedAt: null, progress: { rows: 1_500, fraction: 0.4 } };
  show(<InventoryScreen store={createInventoryStore(client)} synced={synced} />);
  const table = screen.getByRole('table', { name: 'Inventory' });
  await within(table).findAllByText('Citrus Gummies 10 pk');
  const cells = within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent));
  expect(cells).toEqual([
    [
      'Citrus Gummies 10 pk1000000000000017 · B-77',
      'Edible',
      '100 mg THC',
      '12',
      'Passed',
      'Dec 1, 2026',
      '$35.00',
      'Yes',
    ],
    [
      'Citrus Gummies 10 pk1000000000000017 · B-77',
      'Edible',
      'Missing',
      '12',
      'Passed',
      'Dec 1, 2026',
      '$35.00',
      'The state has no Med Usable Weight for this package.',
    ],
  ]);
  expect(screen.getByRole('meter', { name: 'Inventory download' }).getAttribute('value')).toBe('40');
});

/** What the rows of the table say, cell by cell. */
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent));

it('has a dash for what an article has not, and names merchandise and devices', async () => {
  const bare = { barcode: null, batch: null, medWeight: null, unit: null, route: null, labStatus: null };
  const rows = [
    anItem({ ...bare, key: 'm', kind: 'merchandise', name: 'Grinder', onHand: null, expiresOn: null }),
    anItem({ ...bare, key: 'd', kind: 'device', name: 'Vaporizer', onHand: 250, expiresOn: null, priceCents: null }),
  ];
  const { client } = aClient({ 'inventory.list': () => ({ rows, hasMore: false, total: 2 }) });
  show(<InventoryScreen store={createInventoryStore(client)} synced={null} />);
  await screen.findByText('Grinder');
  expect(rowsOf(screen.getByRole('table', { name: 'Inventory' }))).toEqual([
    ['Grinder', 'Merchandise', '–', '–', '–', '–', '$35.00', 'Yes'],
    ['Vaporizer', 'Delivery device', '–', '2.5', '–', '–', '–', 'Yes'],
  ]);
});

it('says in Spanish every reason why a package cannot be sold', async () => {
  const rows = [
    anItem({ key: 'a', blockedBy: ['ITEM_EXPIRED', 'PRICE_MISSING'] }),
    anItem({ key: 'b', blockedBy: ['FORM_ROUTE_MISMATCH'], route: null }),
  ];
  const { client } = aClient({ 'inventory.list': () => ({ rows, hasMore: false, total: 2 }) });
  show(<InventoryScreen store={createInventoryStore(client)} synced={null} />, 'es');
  await screen.findAllByText('Citrus Gummies 10 pk');
  expect(rowsOf(screen.getByRole('table', { name: 'Inventario' })).map(cells => cells.at(-1))).toEqual([
    'Este paquete venció el 1 dic 2026. Este paquete no tiene precio.',
    'Esta forma no se puede dispensar por su vía.',
  ]);
});

it.each([
  ['en', 'Inventory', ['Failed', 'Pending', 'RETEST', '–']],
  ['es', 'Inventario', ['Reprobado', 'Pendiente', 'RETEST', '–']],
] as const)(
  'says in %s what the laboratory found, and a word nobody knows as the state does',
  async (language, name, words) => {
    const rows = ['FAILED', 'PENDING', 'RETEST', null].map(labStatus => anItem({ key: `${labStatus}`, labStatus }));
    const { client } = aClient({ 'inventory.list': () => ({ rows, hasMore: false, total: 4 }) });
    show(<InventoryScreen store={createInventoryStore(client)} synced={null} />, language);
    await screen.findAllByText('Citrus Gummies 10 pk');
    expect(rowsOf(screen.getByRole('table', { name })).map(cells => cells[4])).toEqual(words);
  },
);

it('says how much there is and when it was synced, or that it never was', async () => {
  const { client } = aClient({ 'inventory.list': () => ({ rows: [], hasMore: false, total: 1 }) });
  const store = createInventoryStore(client);
  const { rerender } = show(<InventoryScreen store={store} synced={null} />);
  expect(await screen.findByText('1 item · Not synced yet')).toBeTruthy();
  expect(screen.getByText('Nothing matches.')).toBeTruthy();
  expect(screen.queryByRole('meter')).toBeNull();
  rerender(<InventoryScreen store={store} synced={{ packages: 1, syncedAt: tenInTheMorning, progress: null }} />);
  expect(screen.getByText(/^1 item · Synced Mar 2, 2026, 10:00\sAM$/)).toBeTruthy();
});

it('reads the list again when a sync has finished, and with the same search', async () => {
  const { bridge, client } = aClient({ 'inventory.list': () => ({ rows: [], hasMore: false, total: 0 }) });
  const store = createInventoryStore(client);
  const synced = { packages: 1, syncedAt: tenInTheMorning, progress: null };
  const { rerender, user } = show(<InventoryScreen store={store} synced={synced} />);
  await user.type(screen.getByRole('textbox', { name: 'Search inventory' }), 'gum ');
  await waitFor(() => expect(bridge.inputsOf('inventory.list').at(-1)).toEqual({ search: 'gum', after: null }));
  const before = bridge.asked.length;
  rerender(<InventoryScreen store={store} synced={{ ...synced, progress: { rows: 10, fraction: 0.1 } }} />);
  expect(bridge.asked.length).toBe(before);
  rerender(<InventoryScreen store={store} synced={{ ...synced, syncedAt: tenInTheMorning + 1 }} />);
  expect(bridge.asked.slice(before)).toEqual([{ name: 'inventory.list', input: { search: 'gum', after: null } }]);
});

it('syncs when told to, asks for the next page, and says why it could not', async () => {
  const { bridge, client } = aClient({
    'inventory.list': ({ after }) => ({
      rows: [anItem({ key: after === null ? 'first' : 'second' })],
      hasMore: after === null,
      total: 2,
    }),
    'inventory.sync': () => failure('E-NET-01'),
  });
  const { user } = show(<InventoryScreen store={createInventoryStore(client)} synced={null} />);
  await waitFor(() => expect(screen.getAllByText('Citrus Gummies 10 pk')).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Sync now' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'The state system cannot be reached. The cart is saved; no sale can be completed yet.',
  );
  expect(bridge.inputsOf('inventory.sync')).toEqual([null]);
});
