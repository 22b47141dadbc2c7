import { expect, it } from 'vitest';
import { createSalesStore } from '../../../../renderer/features/sales/sales-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aSaleRow } from '../../support/sale-rows';
import { aSale } from '../../support/views';

it('loads page after page, newest first', async () => {
  const { bridge, client } = aClient({
    'sale.list': ({ after }) => ({ rows: [aSaleRow(after === null ? 's-2' : 's-1')], hasMore: after === null }),
  });
  const store = createSalesStore(client);
  await store.getState().load();
  await store.getState().loadMore();
  await store.getState().loadMore();
  expect(store.getState().rows.map(row => row.id)).toEqual(['s-2', 's-1']);
  expect(bridge.inputsOf('sale.list')).toEqual([
    { search: '', status: null, day: null, after: null },
    { search: '', status: null, day: null, after: 's-2' },
  ]);
});

it('asks anew when a filter changes and drops the overtaken answer', async () => {
  const late: ((id: string) => void)[] = [];
  const { client } = aClient({
    'sale.list': () => new Promise(resolve => void late.push(id => resolve({ rows: [aSaleRow(id)], hasMore: false }))),
  });
  const store = createSalesStore(client);
  const first = store.getState().load();
  const second = store.getState().setFilter({ status: 'queued' });
  late[1]?.('filtered');
  late[0]?.('everything');
  await Promise.all([first, second]);
  expect(store.getState().rows.map(row => row.id)).toEqual(['filtered']);
});

it('moves a status in the list and on the open page as it is pushed', async () => {
  const queued = aSale({ syncStatus: 'queued', biotrackSaleId: null });
  const { bridge, client } = aClient({
    'sale.list': () => ({ rows: [{ ...aSaleRow('s-1'), syncStatus: 'queued' }], hasMore: false }),
    'sale.get': () => queued,
  });
  const store = createSalesStore(client);
  await store.getState().load();
  await store.getState().open('s-1');
  bridge.push('sale.changed', aSale());
  expect(store.getState()).toMatchObject({ rows: [aSaleRow('s-1')], sale: aSale() });
});

it('says whether a reprint was sent', async () => {
  const { bridge, client } = aClient({ 'sale.reprint': () => null });
  const store = createSalesStore(client);
  await store.getState().reprint('s-1');
  expect(store.getState().wasReprinted).toBe(true);
  bridge.answer({ 'sale.reprint': () => failure('E-PRN-01') });
  await store.getState().reprint('s-1');
  expect(store.getState()).toMatchObject({ wasReprinted: false, failure: failure('E-PRN-01') });
});
