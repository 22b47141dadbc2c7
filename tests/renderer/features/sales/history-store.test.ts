import { expect, it } from 'vitest';
import { createHistoryStore } from '../../../../renderer/features/sales/history-store';
import { listViews } from '../../../../renderer/features/sales/history-views';
import { everySale } from '../../../../shared/ipc/sale-views';
import { fixedColumns, usualColumns } from '../../../../shared/reports/history-columns';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { asBefore, aView } from '../../support/history';

const own = aView({ columns: fixedColumns });
const [listed] = listViews([own]).slice(-1);

function aStore(script: Parameters<typeof aClient>[0] = {}) {
  const { bridge, client } = aClient({
    'history.preferences': () => ({ ...asBefore, columns: ['time', ...fixedColumns], views: [own] }),
    'history.setColumns': ({ columns }) => ({ ...asBefore, columns }),
    ...script,
  });
  return { bridge, store: createHistoryStore(client, countingIds()) };
}

it('begins with the usual columns, and takes those that somebody usually has', async () => {
  const { store } = aStore();
  expect(store.getState()).toMatchObject({ columns: usualColumns, preferences: null, viewKey: 'all' });
  await store.getState().load();
  expect(store.getState().columns).toEqual(['time', ...fixedColumns]);
});

it('says why it does not know how somebody likes it, and goes on as usual', async () => {
  const { store } = aStore({ 'history.preferences': () => failure('E-DB-02') });
  expect(await store.getState().load()).toBeNull();
  expect(store.getState()).toMatchObject({ columns: usualColumns, failure: failure('E-DB-02') });
});

it('remembers a column that is shown or hidden, and goes back to the usual ones', async () => {
  const { bridge, store } = aStore();
  await store.getState().load();
  await store.getState().showColumn('tax', true);
  await store.getState().showColumn('time', false);
  expect(store.getState().columns).toEqual(['reference', 'tax', 'biotrackId', 'status']);
  await store.getState().resetColumns();
  expect(store.getState().columns).toEqual(usualColumns);
  expect(bridge.inputsOf('history.setColumns').at(-1)).toEqual({ columns: usualColumns });
});

it('leaves the columns of a view to that view until it is kept', async () => {
  const { bridge, store } = aStore({ 'history.saveView': view => ({ ...asBefore, views: [{ ...own, ...view }] }) });
  await store.getState().load();
  if (listed !== undefined) store.getState().choose(listed);
  expect(store.getState()).toMatchObject({ viewKey: 'v-1', columns: fixedColumns });
  await store.getState().showColumn('tax', true);
  expect(bridge.inputsOf('history.setColumns')).toEqual([]);
  const { id: _, ...view } = { ...own, columns: [...store.getState().columns] };
  expect(await store.getState().saveView(view, 'v-1')).toBe('v-1');
  expect(bridge.inputsOf('history.saveView')).toEqual([{ id: 'v-1', ...view }]);
});

it('opens a new view, and all sales again when it is deleted', async () => {
  const { bridge, store } = aStore({
    'history.saveView': view => ({ ...asBefore, views: [{ ...own, ...view }] }),
    'history.deleteView': () => asBefore,
    'history.setFirstView': ({ view }) => ({ ...asBefore, firstView: view }),
  });
  const { id: _, ...view } = own;
  expect(await store.getState().saveView({ ...view, columns: [...view.columns] })).toBe('id-1');
  await store.getState().setFirstView('id-1');
  expect(store.getState()).toMatchObject({ viewKey: 'id-1', preferences: { firstView: 'id-1' } });
  await store.getState().deleteView('other');
  expect(store.getState().viewKey).toBe('id-1');
  await store.getState().deleteView('id-1');
  expect(store.getState()).toMatchObject({ viewKey: 'all', preferences: asBefore });
  bridge.answer({ 'history.saveView': () => failure('E-HIS-01') });
  expect(await store.getState().saveView({ ...view, columns: [...view.columns] })).toBeNull();
  expect(store.getState()).toMatchObject({ viewKey: 'all', failure: failure('E-HIS-01') });
  store.getState().dismiss();
  expect(store.getState().failure).toBeNull();
});

it('hears how far its own file is, and that it is there', async () => {
  let finish: () => void = () => undefined;
  const { bridge, store } = aStore({
    'history.export': () =>
      new Promise(resolve => {
        finish = () => resolve({ kind: 'saved' });
      }),
  });
  const stop = store.getState().start();
  const saving = store.getState().saveFile(everySale, fixedColumns, ['Sale id']);
  bridge.push('report.progress', { runId: 'another', done: 9, of: 9 });
  bridge.push('report.progress', { runId: 'id-1', done: 1, of: 4 });
  expect(store.getState().writing).toEqual({ runId: 'id-1', done: 1, of: 4 });
  finish();
  await saving;
  expect(store.getState()).toMatchObject({ writing: null, wasSaved: true });
  expect(bridge.inputsOf('history.export')).toEqual([
    { runId: 'id-1', filter: everySale, columns: fixedColumns, headers: ['Sale id'] },
  ]);
  stop();
  bridge.push('report.progress', { runId: 'id-1', done: 2, of: 4 });
  expect(store.getState().writing).toBeNull();
});

it('stops a file when asked, and hears nothing of it any more', async () => {
  let finish: () => void = () => undefined;
  const { bridge, store } = aStore({
    'history.export': () =>
      new Promise(resolve => {
        finish = () => resolve({ kind: 'saved' });
      }),
    'report.cancel': () => null,
  });
  store.getState().cancelFile();
  const saving = store.getState().saveFile(everySale, fixedColumns, []);
  store.getState().cancelFile();
  finish();
  await saving;
  expect(store.getState()).toMatchObject({ writing: null, wasSaved: false });
  expect(bridge.inputsOf('report.cancel')).toEqual([{ runId: 'id-1' }]);
});

it.each([
  [{ kind: 'cancelled' } as const, { wasSaved: false, failure: null }],
  [failure('E-EXP-01'), { wasSaved: false, failure: failure('E-EXP-01') }],
])('says what became of the file: %o', async (answer, state) => {
  const { store } = aStore({ 'history.export': () => answer });
  await store.getState().saveFile(everySale, fixedColumns, []);
  expect(store.getState()).toMatchObject({ writing: null, ...state });
});
