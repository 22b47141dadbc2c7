import { describe, expect, it } from 'vitest';
import { createSalesStore } from '../../../../renderer/features/sales/sales-store';
import type { HistoryRow } from '../../../../shared/ipc/history-views';
import type { PatientRow } from '../../../../shared/ipc/patient-views';
import { everySale } from '../../../../shared/ipc/sale-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aSaleRow } from '../../support/sale-rows';
import { aSale } from '../../support/views';

it('begins with nothing asked', () => {
  const { bridge, client } = aClient();
  expect(createSalesStore(client).getState()).toMatchObject({
    filter: everySale,
    rows: [],
    hasMore: false,
    isLoading: false,
    failure: null,
    sale: null,
    wasReprinted: false,
  });
  expect(bridge.asked).toEqual([]);
});

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
    { ...everySale, after: null },
    { ...everySale, after: 's-2' },
  ]);
});

it('asks anew when a filter changes and drops the overtaken answer', async () => {
  const late: ((id: string) => void)[] = [];
  const { client } = aClient({
    'sale.list': () => new Promise(resolve => void late.push(id => resolve({ rows: [aSaleRow(id)], hasMore: false }))),
  });
  const store = createSalesStore(client);
  const first = store.getState().load();
  const second = store.getState().setFilter({ statuses: ['queued'] });
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

/** Pages of a list, each given when the test says so. */
function heldPages() {
  type Page = { rows: HistoryRow[]; hasMore: boolean };
  const waiting: ((page: Page) => void)[] = [];
  const { bridge, client } = aClient({ 'sale.list': () => new Promise<Page>(resolve => waiting.push(resolve)) });
  const answer = (at: number, id: string, hasMore = true) => waiting[at]?.({ rows: [aSaleRow(id)], hasMore });
  return { bridge, store: createSalesStore(client), answer };
}

describe('the next page', () => {
  it('is asked for once while it is on its way', async () => {
    const { bridge, store, answer } = heldPages();
    const first = store.getState().load();
    expect(store.getState().isLoading).toBe(true);
    await store.getState().loadMore();
    answer(0, 's-2');
    await first;
    const more = [store.getState().loadMore(), store.getState().loadMore()];
    expect(store.getState().isLoading).toBe(true);
    answer(1, 's-1');
    await Promise.all(more);
    expect(bridge.asked.length).toBe(2);
    expect(store.getState()).toMatchObject({ isLoading: false, hasMore: true });
  });

  it('of the old filter is dropped when the filter changed meanwhile', async () => {
    const { store, answer } = heldPages();
    const first = store.getState().load();
    answer(0, 's-2');
    await first;
    const more = store.getState().loadMore();
    const filtered = store.getState().setFilter({ from: '2026-03-02' });
    answer(2, 'filtered', false);
    answer(1, 's-1');
    await Promise.all([more, filtered]);
    expect(store.getState()).toMatchObject({ rows: [aSaleRow('filtered')], hasMore: false, isLoading: false });
  });

  it('that cannot be read leaves what is there, says why, and is not asked for again by itself', async () => {
    const { bridge, store, answer } = heldPages();
    const first = store.getState().load();
    answer(0, 's-2');
    await first;
    bridge.answer({ 'sale.list': () => failure('E-IPC-04') });
    await store.getState().loadMore();
    const left = { rows: [aSaleRow('s-2')], hasMore: false, isLoading: false, failure: failure('E-IPC-04') };
    expect(store.getState()).toMatchObject(left);
    await store.getState().loadMore();
    expect(bridge.asked.length).toBe(2);
  });

  it('clears the failure of an earlier one', async () => {
    const { bridge, store, answer } = heldPages();
    bridge.answer({ 'sale.get': () => failure('E-IPC-04') });
    const first = store.getState().load();
    answer(0, 's-2');
    await first;
    await store.getState().open('s-2');
    expect(store.getState()).toMatchObject({ sale: null, failure: failure('E-IPC-04') });
    const more = store.getState().loadMore();
    answer(1, 's-1');
    await more;
    expect(store.getState().failure).toBeNull();
  });
});

it('says why the list cannot be read and keeps what was there, until it can be read', async () => {
  const { bridge, client } = aClient({ 'sale.list': () => ({ rows: [aSaleRow('s-1')], hasMore: false }) });
  const store = createSalesStore(client);
  await store.getState().load();
  bridge.answer({ 'sale.list': () => failure('E-AUT-03') });
  await store.getState().load();
  expect(store.getState()).toMatchObject({
    rows: [aSaleRow('s-1')],
    failure: failure('E-AUT-03'),
    isLoading: false,
  });
  bridge.answer({ 'sale.list': () => ({ rows: [], hasMore: false }) });
  await store.getState().load();
  expect(store.getState()).toMatchObject({ rows: [], failure: null });
});

it('leaves every other sale alone when one moves', async () => {
  const { bridge, client } = aClient({
    'sale.list': () => ({ rows: [aSaleRow('s-1'), aSaleRow('s-2')], hasMore: false }),
    'sale.get': () => aSale(),
  });
  const store = createSalesStore(client);
  await store.getState().load();
  await store.getState().open('s-1');
  bridge.push('sale.changed', aSale({ id: 's-2', syncStatus: 'refused' }));
  expect(store.getState()).toMatchObject({
    rows: [aSaleRow('s-1'), { ...aSaleRow('s-2'), syncStatus: 'refused' }],
    sale: aSale(),
  });
});

it('closes a page with everything that was said on it', async () => {
  const { bridge, client } = aClient({ 'sale.get': () => aSale(), 'sale.reprint': () => null });
  const store = createSalesStore(client);
  await store.getState().open('s-1');
  await store.getState().reprint('s-1');
  await store.getState().open('s-1');
  expect(store.getState().wasReprinted).toBe(false);
  bridge.answer({ 'sale.reprint': () => failure('E-PRN-01') });
  await store.getState().reprint('s-1');
  store.getState().close();
  expect(store.getState()).toMatchObject({ sale: null, wasReprinted: false, failure: null });
});

it('forgets why a page or a reprint failed once it succeeds', async () => {
  const { bridge, client } = aClient({ 'sale.get': () => failure('E-IPC-04'), 'sale.reprint': () => null });
  const store = createSalesStore(client);
  await store.getState().open('s-1');
  bridge.answer({ 'sale.get': () => aSale(), 'sale.reprint': () => failure('E-PRN-01') });
  await store.getState().open('s-1');
  expect(store.getState()).toMatchObject({ sale: aSale(), failure: null });
  await store.getState().reprint('s-1');
  bridge.answer({ 'sale.reprint': () => null });
  await store.getState().reprint('s-1');
  expect(store.getState()).toMatchObject({ wasReprinted: true, failure: null });
});

it('knows who may have sold, and finds patients by the last thing that was typed', async () => {
  const waiting: ((rows: PatientRow[]) => void)[] = [];
  const { bridge, client } = aClient({
    'history.operators': () => [{ id: 'u-1', name: 'Ana Ruiz' }],
    'patients.search': () => new Promise<PatientRow[]>(resolve => waiting.push(resolve)),
    'sale.list': () => ({ rows: [], hasMore: false }),
  });
  const store = createSalesStore(client);
  await store.getState().loadOperators();
  expect(store.getState().operators).toEqual([{ id: 'u-1', name: 'Ana Ruiz' }]);
  const [first, second] = [store.getState().findPeople('p'), store.getState().findPeople('pe')];
  waiting[1]?.([aPatientRow('p-2')]);
  waiting[0]?.([aPatientRow('p-1')]);
  await Promise.all([first, second]);
  expect(store.getState().people).toEqual([aPatientRow('p-2')]);
  await store.getState().choosePatient(aPatientRow('p-2'));
  expect(store.getState()).toMatchObject({ people: [], patient: aPatientRow('p-2'), filter: { patientId: 'p-2' } });
  await store.getState().findPeople('');
  expect([store.getState().people, bridge.inputsOf('patients.search').length]).toEqual([[], 2]);
});

it('says why it cannot offer people', async () => {
  const { client } = aClient({
    'history.operators': () => failure('E-AUT-03'),
    'patients.search': () => failure('E-IPC-04'),
  });
  const store = createSalesStore(client);
  await store.getState().loadOperators();
  expect(store.getState().failure).toEqual(failure('E-AUT-03'));
  await store.getState().findPeople('pe');
  expect(store.getState()).toMatchObject({ people: [], failure: failure('E-IPC-04') });
});

const aPatientRow = (id: string): PatientRow => ({
  ...{ id, firstName: 'José', lastName: 'Peña', birthYear: 1984, registryIdMasked: '••••0001' },
  ...{ isMinor: false, registryExpiresOn: '2026-11-30', standing: 'good' },
});
