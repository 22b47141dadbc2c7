import { expect, it } from 'vitest';
import { createInventoryStore } from '../../../../renderer/features/inventory/inventory-store';
import type { ListedItemView } from '../../../../shared/ipc/inventory-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aListedItem } from '../../support/views';

it('begins with nothing asked', () => {
  const { bridge, client } = aClient();
  const nothing = { search: '', rows: [], hasMore: false, total: 0, isLoading: false, failure: null };
  expect(createInventoryStore(client).getState()).toMatchObject(nothing);
  expect(bridge.asked).toEqual([]);
});

it('loads, continues after the last row, and syncs', async () => {
  const { bridge, client } = aClient({
    'inventory.list': ({ after }) => ({
      rows: [aListedItem({ key: after ?? 'first' })],
      hasMore: after === null,
      total: 2,
    }),
    'inventory.sync': () => null,
  });
  const store = createInventoryStore(client);
  await store.getState().load('gum');
  await store.getState().loadMore();
  await store.getState().loadMore();
  expect(store.getState()).toMatchObject({ total: 2, hasMore: false, isLoading: false });
  await store.getState().sync();
  expect(bridge.inputsOf('inventory.list')).toEqual([
    { search: 'gum', watch: null, after: null },
    { search: 'gum', watch: null, after: 'first' },
    { search: 'gum', watch: null, after: null },
  ]);
});

it('keeps the list beside a failed sync', async () => {
  const { client } = aClient({
    'inventory.list': () => ({ rows: [aListedItem()], hasMore: false, total: 1 }),
    'inventory.sync': () => failure('E-NET-01'),
  });
  const store = createInventoryStore(client);
  await store.getState().load('');
  await store.getState().sync();
  expect(store.getState()).toMatchObject({ rows: [aListedItem()], failure: failure('E-NET-01') });
});

/** Pages of the inventory, each given when the test says so. */
function heldPages() {
  type Page = { rows: ListedItemView[]; hasMore: boolean; total: number };
  const waiting: ((page: Page) => void)[] = [];
  const { bridge, client } = aClient({ 'inventory.list': () => new Promise<Page>(resolve => waiting.push(resolve)) });
  const answer = (at: number, key: string, hasMore = true) =>
    waiting[at]?.({ rows: [aListedItem({ key })], hasMore, total: 2 });
  return { bridge, store: createInventoryStore(client), answer };
}

it('drops the answer to a search that was overtaken', async () => {
  const { store, answer } = heldPages();
  const asked = [store.getState().load('g'), store.getState().load('gum')];
  answer(1, 'gum');
  answer(0, 'g');
  await Promise.all(asked);
  expect(store.getState()).toMatchObject({ search: 'gum', rows: [aListedItem({ key: 'gum' })], isLoading: false });
});

it('asks for the next page once while it is on its way, and drops it when the search changed meanwhile', async () => {
  const { bridge, store, answer } = heldPages();
  const first = store.getState().load('');
  expect(store.getState().isLoading).toBe(true);
  await store.getState().loadMore();
  answer(0, 'first');
  await first;
  const more = [store.getState().loadMore(), store.getState().loadMore()];
  const searched = store.getState().load('oil');
  answer(2, 'oil', false);
  answer(1, 'second');
  await Promise.all([...more, searched]);
  expect(bridge.asked.length).toBe(3);
  expect(store.getState()).toMatchObject({ rows: [aListedItem({ key: 'oil' })], hasMore: false, isLoading: false });
});

it('leaves what is there when a page cannot be read, and says why until one can', async () => {
  const { bridge, client } = aClient({ 'inventory.list': () => ({ rows: [aListedItem()], hasMore: true, total: 2 }) });
  const store = createInventoryStore(client);
  await store.getState().load('');
  bridge.answer({ 'inventory.list': () => failure('E-IPC-04') });
  await store.getState().loadMore();
  const left = { rows: [aListedItem()], hasMore: false, total: 2, isLoading: false, failure: failure('E-IPC-04') };
  expect(store.getState()).toMatchObject(left);
  await store.getState().load('gum');
  expect(store.getState()).toMatchObject({ ...left, search: 'gum' });
  bridge.answer({ 'inventory.list': () => ({ rows: [], hasMore: false, total: 0 }) });
  await store.getState().load('gum');
  expect(store.getState()).toMatchObject({ rows: [], total: 0, failure: null });
});

it('asks for no packages while what is low or what came back is shown, and shows a product by its name', async () => {
  const { bridge, client } = aClient({ 'inventory.list': () => ({ rows: [], hasMore: false, total: 0 }) });
  const store = createInventoryStore(client);
  await store.getState().setWatch('low');
  await store.getState().setWatch('returned');
  const asked = bridge.inputsOf('inventory.list').length;
  await store.getState().showProduct('Citrus Gummies');
  expect([asked, store.getState().watch, bridge.inputsOf('inventory.list')]).toEqual([
    0,
    null,
    [{ search: 'Citrus Gummies', watch: null, after: null }],
  ]);
});
