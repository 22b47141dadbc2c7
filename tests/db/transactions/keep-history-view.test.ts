import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { listHistoryViews, readHistoryChoice } from '../../../db/repositories/history-views';
import { chooseHistory, dropHistoryView, keepHistoryView } from '../../../db/transactions/keep-history-view';
import { fixedColumns } from '../../../shared/reports/history-columns';
import { t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

const deed = { actorId: 'user-ana', at: t0 };
const view = { id: 'view-1', name: 'Rosa Delgado', filter: '{"search":"Delgado"}', days: null, columns: fixedColumns };
const deedsOf = ({ db }: ReturnType<typeof aShop>) =>
  listAudit(db, { after: 0, limit: 99 }).filter(({ action }) => action.startsWith('history-view.'));

it('keeps a view, and notes that it was kept without a word of what it is about', () => {
  const store = aShop();
  keepHistoryView(store.db, view, deed);
  expect(listHistoryViews(store.db, 'user-ana')).toEqual([view]);
  expect(deedsOf(store)).toEqual([
    expect.objectContaining({ ...deed, action: 'history-view.saved', subject: 'history-view:view-1', detail: {} }),
  ]);
});

it('shows all sales first again when the view that was shown first is gone', () => {
  const store = aShop();
  keepHistoryView(store.db, view, deed);
  keepHistoryView(store.db, { ...view, id: 'view-2', name: 'Other' }, deed);
  chooseHistory(store.db, 'user-ana', { firstView: 'view-1', columns: fixedColumns });
  dropHistoryView(store.db, 'view-2', deed);
  expect(readHistoryChoice(store.db, 'user-ana').firstView).toBe('view-1');
  dropHistoryView(store.db, 'view-1', deed);
  expect(readHistoryChoice(store.db, 'user-ana')).toEqual({ columns: fixedColumns, firstView: null });
  expect(
    deedsOf(store)
      .map(({ action, subject }) => [action, subject])
      .slice(2),
  ).toEqual([
    ['history-view.deleted', 'history-view:view-2'],
    ['history-view.deleted', 'history-view:view-1'],
  ]);
});

it('remembers how somebody likes the list, one thing at a time, and makes no deed of it', () => {
  const store = aShop();
  chooseHistory(store.db, 'user-ana', { columns: fixedColumns });
  chooseHistory(store.db, 'user-ana', { firstView: 'today' });
  expect(readHistoryChoice(store.db, 'user-ana')).toEqual({ columns: fixedColumns, firstView: 'today' });
  expect(deedsOf(store)).toEqual([]);
});
