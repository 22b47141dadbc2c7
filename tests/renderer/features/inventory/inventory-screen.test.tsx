import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { InventoryScreen } from '../../../../renderer/features/inventory/inventory-screen';
import { createInventoryStore, type InventoryStore } from '../../../../renderer/features/inventory/inventory-store';
import { createPackageStore } from '../../../../renderer/features/inventory/package-store';
import type { PosClient } from '../../../../renderer/pos-client';
import { createRemote } from '../../../../renderer/ui/remote';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { withSizes } from '../../support/layout';
import { aPackageView } from '../../support/packages';
import { show } from '../../support/render';
import { aListedItem, tenInTheMorning } from '../../support/views';

withSizes();

type Synced = Parameters<typeof InventoryScreen>[0]['synced'];
const anInventory = (store: InventoryStore, synced: Synced, client: PosClient = aClient().client) => (
  <InventoryScreen
    {...{ store, synced, packages: createPackageStore(client), now: () => tenInTheMorning }}
    low={createRemote(() => client.ask('inventory.listLow', null))}
    returned={createRemote(() => client.ask('undo.listReturned', null))}
    onOpenSale={() => undefined}
  />
);
const showInventory = (store: InventoryStore, synced: Synced, language: 'en' | 'es' = 'en') =>
  show(anInventory(store, synced), language);

it('shows Med Usable Weight, lab status, and why something cannot be sold', async () => {
  const rows = [aListedItem(), aListedItem({ key: 'k2', medWeight: null, blockedBy: ['MED_WEIGHT_MISSING'] })];
  const { client } = aClient({ 'inventory.list': () => ({ rows, hasMore: false, total: 2 }) });
  const synced = { packages: 2, syncedAt: null, progress: { rows: 1_500, fraction: 0.4 } };
  showInventory(createInventoryStore(client), synced);
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
    aListedItem({ ...bare, key: 'm', kind: 'merchandise', name: 'Grinder', onHand: null, expiresOn: null }),
    aListedItem({
      ...bare,
      key: 'd',
      kind: 'device',
      name: 'Vaporizer',
      onHand: 250,
      expiresOn: null,
      priceCents: null,
    }),
  ];
  const { client } = aClient({ 'inventory.list': () => ({ rows, hasMore: false, total: 2 }) });
  showInventory(createInventoryStore(client), null);
  await screen.findByText('Grinder');
  expect(rowsOf(screen.getByRole('table', { name: 'Inventory' }))).toEqual([
    ['Grinder', 'Merchandise', '–', '–', '–', '–', '$35.00', 'Yes'],
    ['Vaporizer', 'Delivery device', '–', '2.5', '–', '–', '–', 'Yes'],
  ]);
});

it('says in Spanish every reason why a package cannot be sold', async () => {
  const rows = [
    aListedItem({ key: 'a', blockedBy: ['ITEM_EXPIRED', 'PRICE_MISSING'] }),
    aListedItem({ key: 'b', blockedBy: ['FORM_ROUTE_MISMATCH'], route: null }),
  ];
  const { client } = aClient({ 'inventory.list': () => ({ rows, hasMore: false, total: 2 }) });
  showInventory(createInventoryStore(client), null, 'es');
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
    const rows = ['FAILED', 'PENDING', 'RETEST', null].map(labStatus =>
      aListedItem({ key: `${labStatus}`, labStatus }),
    );
    const { client } = aClient({ 'inventory.list': () => ({ rows, hasMore: false, total: 4 }) });
    showInventory(createInventoryStore(client), null, language);
    await screen.findAllByText('Citrus Gummies 10 pk');
    expect(rowsOf(screen.getByRole('table', { name })).map(cells => cells[4])).toEqual(words);
  },
);

it('says how much there is and when it was synced, or that it never was', async () => {
  const { client } = aClient({ 'inventory.list': () => ({ rows: [], hasMore: false, total: 1 }) });
  const store = createInventoryStore(client);
  const { rerender } = showInventory(store, null);
  expect(await screen.findByText('1 item · Not synced yet')).toBeTruthy();
  expect(screen.getByText('Nothing matches.')).toBeTruthy();
  expect(screen.queryByRole('meter')).toBeNull();
  rerender(anInventory(store, { packages: 1, syncedAt: tenInTheMorning, progress: null }));
  expect(screen.getByText(/^1 item · Synced Mar 2, 2026, 10:00\sAM$/)).toBeTruthy();
});

it('reads the list again when a sync has finished, and with the same search', async () => {
  const { bridge, client } = aClient({ 'inventory.list': () => ({ rows: [], hasMore: false, total: 0 }) });
  const store = createInventoryStore(client);
  const synced = { packages: 1, syncedAt: tenInTheMorning, progress: null };
  const { rerender, user } = showInventory(store, synced);
  await user.type(screen.getByRole('textbox', { name: 'Search inventory' }), 'gum ');
  await waitFor(() =>
    expect(bridge.inputsOf('inventory.list').at(-1)).toEqual({ search: 'gum', watch: null, after: null }),
  );
  const before = bridge.asked.length;
  rerender(anInventory(store, { ...synced, progress: { rows: 10, fraction: 0.1 } }));
  expect(bridge.asked.length).toBe(before);
  rerender(anInventory(store, { ...synced, syncedAt: tenInTheMorning + 1 }));
  expect(bridge.asked.slice(before)).toEqual([
    { name: 'inventory.list', input: { search: 'gum', watch: null, after: null } },
  ]);
});

it('syncs when told to, asks for the next page, and says why it could not', async () => {
  const { bridge, client } = aClient({
    'inventory.list': ({ after }) => ({
      rows: [aListedItem({ key: after === null ? 'first' : 'second' })],
      hasMore: after === null,
      total: 2,
    }),
    'inventory.sync': () => failure('E-NET-01'),
  });
  const { user } = showInventory(createInventoryStore(client), null);
  await waitFor(() => expect(screen.getAllByText('Citrus Gummies 10 pk')).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Sync now' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'The state system cannot be reached. The cart is saved; no sale can be completed yet.',
  );
  expect(bridge.inputsOf('inventory.sync')).toEqual([null]);
});

it('opens the page of a package, and comes back to the list', async () => {
  const { client } = aClient({
    'inventory.list': () => ({ rows: [aListedItem()], hasMore: false, total: 1 }),
    'inventory.package': () => aPackageView(),
  });
  const { user } = show(anInventory(createInventoryStore(client), null, client));
  await user.click(await screen.findByRole('button', { name: 'Open Citrus Gummies 10 pk, package 1000000000000017' }));
  expect(await screen.findByRole('heading', { name: 'Citrus Gummies 10 pk' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Back to inventory' }));
  expect(await screen.findByRole('table', { name: 'Inventory' })).toBeTruthy();
});

it('looks through what expires instead of everything', async () => {
  const { bridge, client } = aClient({ 'inventory.list': () => ({ rows: [aListedItem()], hasMore: false, total: 1 }) });
  const { user } = show(anInventory(createInventoryStore(client), null));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Expiring soon');
  expect(bridge.inputsOf('inventory.list').at(-1)).toEqual({ search: '', watch: 'expiring', after: null });
  expect(screen.getByRole('textbox', { name: 'Search inventory' }).hasAttribute('disabled')).toBe(true);
});

it('lists what is low by products, and shows the packages of one', async () => {
  const gummies = { name: 'Citrus Gummies', form: 'EDIBLE' as const, packages: 2, onHand: 300, low: 1_000 };
  const { bridge, client } = aClient({
    'inventory.list': () => ({ rows: [aListedItem({ isLow: true })], hasMore: false, total: 1 }),
    'inventory.listLow': () => [gummies],
  });
  const { user } = show(
    anInventory(createInventoryStore(client), { packages: 1, syncedAt: 1, progress: null }, client),
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Low stock');
  expect(screen.queryByText(/^1 item/)).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Show the packages of Citrus Gummies' }));
  expect(bridge.inputsOf('inventory.list').at(-1)).toEqual({ search: 'Citrus Gummies', watch: null, after: null });
  expect((await screen.findByText('Low')).closest('td')?.textContent).toBe('12Low');
});

it('shows goods that came back in a table of their own', async () => {
  const { client } = aClient({
    'inventory.list': () => ({ rows: [aListedItem()], hasMore: false, total: 1 }),
    'undo.listReturned': () => [],
  });
  const { user } = show(anInventory(createInventoryStore(client), null, client));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Returned goods');
  expect(await screen.findByText('Nothing came back.')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Everything');
  expect(screen.getByRole('table', { name: 'Inventory' })).toBeTruthy();
});
