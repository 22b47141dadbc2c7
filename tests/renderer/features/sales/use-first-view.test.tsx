import { render, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createHistoryStore } from '../../../../renderer/features/sales/history-store';
import { createSalesStore } from '../../../../renderer/features/sales/sales-store';
import { useFirstView } from '../../../../renderer/features/sales/use-first-view';
import { everySale } from '../../../../shared/ipc/sale-views';
import { fixedColumns } from '../../../../shared/reports/history-columns';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { asBefore, aView, today } from '../../support/history';

function aScreen(script: Parameters<typeof aClient>[0]) {
  const { bridge, client } = aClient({ 'sale.list': () => ({ rows: [], hasMore: false }), ...script });
  const sales = createSalesStore(client);
  const history = createHistoryStore(client, countingIds());
  function Screen() {
    useFirstView(sales, history, today);
    return null;
  }
  return { bridge, sales, history, open: () => render(<Screen />) };
}

const own = aView({ columns: fixedColumns });

it('opens with the view that somebody wants to see first, once', async () => {
  const { bridge, sales, history, open } = aScreen({
    'history.preferences': () => ({ ...asBefore, firstView: 'v-1', views: [own] }),
  });
  const { unmount } = open();
  await waitFor(() => expect(bridge.inputsOf('sale.list')).toEqual([{ ...own.filter, after: null }]));
  expect(history.getState()).toMatchObject({ viewKey: 'v-1', columns: fixedColumns });
  await sales.getState().setFilter(everySale);
  unmount();
  open();
  await waitFor(() => expect(bridge.inputsOf('sale.list')).toHaveLength(3));
  expect(bridge.inputsOf('sale.list').at(-1)).toEqual({ ...everySale, after: null });
});

it('opens with all sales where nobody chose, and where nobody knows what was chosen', async () => {
  for (const preferences of [() => asBefore, () => failure('E-DB-02')]) {
    const { bridge, open } = aScreen({ 'history.preferences': preferences });
    open();
    await waitFor(() => expect(bridge.inputsOf('sale.list')).toEqual([{ ...everySale, after: null }]));
  }
});

it('forgets what was said of a file once other sales are asked for, or the screen is left', async () => {
  const { sales, history, open } = aScreen({ 'history.preferences': () => asBefore });
  const { unmount } = open();
  await waitFor(() => expect(history.getState().preferences).toEqual(asBefore));
  history.setState({ failure: failure('E-EXP-01') });
  await sales.getState().setFilter({ search: '0001' });
  expect(history.getState().failure).toBe(null);
  history.setState({ wasSaved: true, failure: failure('E-EXP-01') });
  unmount();
  expect(history.getState()).toMatchObject({ wasSaved: false, failure: null });
});

it('stays with what a scan asked for before', async () => {
  const { bridge, sales, open } = aScreen({
    'history.preferences': () => ({ ...asBefore, firstView: 'attention' }),
  });
  await sales.getState().setFilter({ search: '0001' });
  open();
  await waitFor(() => expect(bridge.inputsOf('sale.list')).toHaveLength(2));
  expect(bridge.inputsOf('sale.list').at(-1)).toEqual({ ...everySale, search: '0001', after: null });
});
