import { expect, it } from 'vitest';
import { canRun, createReportsStore } from '../../../../renderer/features/reports/reports-store';
import { rowsAtOnce } from '../../../../shared/reports/report';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anAnswer, aResult, aSheetHead, someDays } from '../../support/reports';

const done = () => ({ kind: 'done', result: aResult() }) as const;

function aStore(script: Parameters<typeof aClient>[0]) {
  const { client, bridge } = aClient({ 'report.run': done, 'report.cancel': () => null, ...script });
  return { store: createReportsStore(client, countingIds()), bridge };
}

it('asks about the usual days at first, and about those that were chosen after', async () => {
  const { store, bridge } = aStore({});
  const { begin, choose, setDays, run } = store.getState();
  await choose('sales-by-day');
  await begin(someDays);
  setDays({ from: '2026-03-01', to: '2026-03-02' });
  await run();
  await begin(someDays);
  expect(bridge.inputsOf('report.run').map(input => (input as { days: unknown }).days)).toEqual([
    someDays,
    { from: '2026-03-01', to: '2026-03-02' },
    { from: '2026-03-01', to: '2026-03-02' },
  ]);
  expect(store.getState().answer).toEqual({
    ...anAnswer(),
    ...{ runId: 'id-3', days: { from: '2026-03-01', to: '2026-03-02' } },
  });
});

it('says how far its own report is, and no other', async () => {
  let finish: (value: ReturnType<typeof done>) => void = () => undefined;
  const { store, bridge } = aStore({ 'report.run': () => new Promise(end => (finish = end)) });
  const stop = store.getState().start();
  const running = store.getState().choose('mmur-inventory');
  bridge.push('report.progress', { runId: 'id-1', done: 3, of: 9 });
  bridge.push('report.progress', { runId: 'id-9', done: 8, of: 9 });
  expect(store.getState().running).toEqual({ runId: 'id-1', done: 3, of: 9 });
  finish(done());
  await running;
  expect(store.getState().running).toBeNull();
  stop();
});

it('fetches what did not come at once until all of it is there, and says so where that fails', async () => {
  const rows = Array.from({ length: 2 * rowsAtOnce + 3 }, (_, index) => [String(index), index]);
  const first = { kind: 'done', result: aResult({ rows: rows.slice(0, rowsAtOnce), rowCount: 9_000 }) } as const;
  const { store, bridge } = aStore({
    'report.run': () => first,
    'report.rows': ({ from }) => rows.slice(from, from + rowsAtOnce),
  });
  await store.getState().choose('mmur-inventory');
  expect(store.getState().answer?.rows).toEqual(rows);
  expect(bridge.inputsOf('report.rows').map(input => (input as { from: number }).from)).toEqual([250, 500]);
  bridge.answer({ 'report.run': () => first, 'report.rows': () => failure('E-EXP-04') });
  await store.getState().run();
  expect([store.getState().failure?.code, store.getState().answer]).toEqual(['E-EXP-04', null]);
});

it('drops the answer of a report that was given up for another', async () => {
  const ends: ((value: ReturnType<typeof done>) => void)[] = [];
  const { store, bridge } = aStore({ 'report.run': () => new Promise(end => ends.push(end)) });
  const first = store.getState().choose('mmur-inventory');
  const second = store.getState().begin(someDays);
  await Promise.resolve();
  ends[0]?.({ kind: 'done', result: aResult({ rowCount: 99 }) });
  await first;
  expect(store.getState().answer).toBeNull();
  await new Promise(resolve => setTimeout(resolve));
  ends[1]?.(done());
  await second;
  expect([store.getState().answer?.rowCount, bridge.inputsOf('report.cancel')]).toEqual([2, [{ runId: 'id-1' }]]);
});

it('saves with the names of the screen, and says so only when there is a file', async () => {
  const { store, bridge } = aStore({ 'report.export': () => ({ kind: 'saved' }) });
  await store.getState().save(['Package']);
  expect(store.getState().file).toEqual({ kind: 'saved', report: 'mmur-inventory' });
  expect(bridge.inputsOf('report.export')).toMatchObject([
    { report: 'mmur-inventory', headers: ['Package'], days: null },
  ]);
  bridge.answer({ 'report.export': () => ({ kind: 'cancelled' }) });
  await store.getState().save(['Package']);
  expect(store.getState().file).toBeNull();
});

it('goes on writing a file whatever is asked for the screen meanwhile, one file at a time, until it is cancelled', async () => {
  const { store, bridge } = aStore({ 'report.export': () => new Promise(() => undefined) });
  const stop = store.getState().start();
  store.setState({ report: 'sales-by-product', days: someDays });
  void store.getState().save(['Product']);
  bridge.push('report.progress', { runId: 'id-1', done: 1, of: 8 });
  const writing = { kind: 'writing', report: 'sales-by-product', runId: 'id-1', done: 1, of: 8 };
  await store.getState().choose('sales-by-day');
  await store.getState().run();
  store.getState().setDays({ from: '2026-03-01', to: '2026-03-02' });
  store.getState().setBarcode('29');
  await store.getState().save(['Day']);
  expect([store.getState().file, bridge.inputsOf('report.export').length]).toEqual([writing, 1]);
  expect([store.getState().answer?.runId, bridge.inputsOf('report.cancel')]).toEqual(['id-3', []]);
  store.getState().cancelFile();
  expect([store.getState().file, bridge.inputsOf('report.cancel')]).toEqual([null, [{ runId: 'id-1' }]]);
  stop();
});

it('says nothing of a file that was given up, whatever comes of it', async () => {
  let finish: (value: { readonly kind: 'saved' }) => void = () => undefined;
  const { store } = aStore({ 'report.export': () => new Promise(end => (finish = end)) });
  const saving = store.getState().save([]);
  store.getState().cancelFile();
  finish({ kind: 'saved' });
  await saving;
  expect(store.getState().file).toBeNull();
});

it('prints what it shows and not what came after, until the printer is done with it', async () => {
  const { store, bridge } = aStore({ 'report.print': () => aSheetHead });
  await store.getState().print();
  expect(bridge.inputsOf('report.print')).toEqual([]);
  await store.getState().choose('mmur-inventory');
  await store.getState().print();
  expect([store.getState().sheet, bridge.inputsOf('report.print')]).toEqual([aSheetHead, [{ runId: 'id-1' }]]);
  store.getState().endPrint();
  expect(store.getState().sheet).toBeNull();
  const late = store.getState().print();
  await store.getState().choose('mmur-inventory');
  await late;
  expect(store.getState().sheet).toBeNull();
});

it('says what did not work, and shows no answer to another question', async () => {
  const { store, bridge } = aStore({});
  await store.getState().choose('mmur-inventory');
  bridge.answer({ 'report.run': () => failure('E-EXP-04'), 'report.export': () => failure('E-EXP-01') });
  await store.getState().run();
  expect([store.getState().failure?.code, store.getState().answer]).toEqual(['E-EXP-04', null]);
  await store.getState().save([]);
  expect(store.getState().file).toMatchObject({
    kind: 'failed',
    report: 'mmur-inventory',
    failure: { code: 'E-EXP-01' },
  });
  await store.getState().choose('mmur-inventory');
  expect(store.getState().file).toBeNull();
});

it.each([
  ['sales-by-day', { days: someDays }, true],
  ['sales-by-day', { days: { from: '', to: '2026-03-10' } }, false],
  ['package-trace', { barcode: '0001000000000029' }, true],
  ['package-trace', { barcode: '29' }, false],
  ['mmur-inventory', {}, true],
] as const)('%s about %o may run: %s', async (report, changes, may) => {
  expect(canRun({ report, days: { from: '', to: '' }, barcode: '', ...changes })).toBe(may);
  const { store, bridge } = aStore({});
  store.setState(changes);
  await store.getState().choose(report);
  expect(bridge.inputsOf('report.run')).toHaveLength(may ? 1 : 0);
});
