import { expect, it } from 'vitest';
import { createInventoryStore } from '../../../../renderer/features/inventory/inventory-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anItem } from '../../support/views';

it('loads, continues after the last row, and syncs', async () => {
  const { bridge, client } = aClient({
    'inventory.list': ({ after }) => ({ rows: [anItem({ key: after ?? 'first' })], hasMore: after === null, total: 2 }),
    'inventory.sync': () => null,
  });
  const store = createInventoryStore(client);
  await store.getState().load('gum');
  await store.getState().loadMore();
  await store.getState().loadMore();
  expect(store.getState()).toMatchObject({ total: 2, hasMore: false });
  await store.getState().sync();
  expect(bridge.inputsOf('inventory.list')).toEqual([
    { search: 'gum', after: null },
    { search: 'gum', after: 'first' },
    { search: 'gum', after: null },
  ]);
});

it('keeps the list beside a failed sync', async () => {
  const { client } = aClient({
    'inventory.list': () => ({ rows: [anItem()], hasMore: false, total: 1 }),
    'inventory.sync': () => failure('E-NET-01'),
  });
  const store = createInventoryStore(client);
  await store.getState().load('');
  await store.getState().sync();
  expect(store.getState()).toMatchObject({ rows: [anItem()], failure: failure('E-NET-01') });
});
