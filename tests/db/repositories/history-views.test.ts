import { expect, it } from 'vitest';
import {
  deleteHistoryView,
  listHistoryViews,
  readHistoryChoice,
  type StoredHistoryView,
  upsertHistoryChoice,
  upsertHistoryView,
} from '../../../db/repositories/history-views';
import { fixedColumns, usualColumns } from '../../../shared/reports/history-columns';
import { aShop } from '../../support/store-scenes';
import { aUser } from '../../support/store-values';

const refused: StoredHistoryView = {
  ...{ id: 'view-1', name: 'Refused', filter: '{"status":"refused"}', days: null, columns: fixedColumns },
};
const week: StoredHistoryView = { ...refused, id: 'view-2', name: 'my week', filter: '{}', days: 'week' };
const lee = aUser({ id: 'user-lee', login: 'lee' });
const aStoreOfTwo = () => aShop({ users: [aUser(), lee] }).db;

it('keeps the views of each person, by name, and shows nobody those of another', () => {
  const db = aStoreOfTwo();
  upsertHistoryView(db, 'user-ana', refused);
  upsertHistoryView(db, 'user-ana', week);
  upsertHistoryView(db, 'user-lee', { ...refused, id: 'view-3' });
  expect(listHistoryViews(db, 'user-ana')).toEqual([week, refused]);
});

it('changes a view in place', () => {
  const db = aStoreOfTwo();
  upsertHistoryView(db, 'user-ana', refused);
  const renamed = { ...refused, name: 'Said no', days: 'today', filter: '{}', columns: usualColumns } as const;
  upsertHistoryView(db, 'user-ana', renamed);
  expect(listHistoryViews(db, 'user-ana')).toEqual([renamed]);
});

it('lets nobody write over the view of another', () => {
  const db = aStoreOfTwo();
  upsertHistoryView(db, 'user-ana', refused);
  upsertHistoryView(db, 'user-lee', { ...refused, name: 'Mine now' });
  expect([listHistoryViews(db, 'user-ana'), listHistoryViews(db, 'user-lee')]).toEqual([[refused], []]);
});

it('has one view of a name, however it is written', () => {
  const db = aStoreOfTwo();
  upsertHistoryView(db, 'user-ana', refused);
  expect(() => upsertHistoryView(db, 'user-ana', { ...week, name: 'REFUSED' })).toThrow('UNIQUE');
});

it('takes away only what is of that person', () => {
  const db = aStoreOfTwo();
  upsertHistoryView(db, 'user-ana', refused);
  deleteHistoryView(db, 'user-lee', 'view-1');
  expect(listHistoryViews(db, 'user-ana')).toEqual([refused]);
  deleteHistoryView(db, 'user-ana', 'view-1');
  expect(listHistoryViews(db, 'user-ana')).toEqual([]);
});

it('begins with the usual columns and all sales, and remembers what was chosen instead', () => {
  const db = aStoreOfTwo();
  upsertHistoryChoice(db, 'user-ana', { columns: ['time', 'reference', 'biotrackId', 'status'], firstView: 'today' });
  upsertHistoryChoice(db, 'user-ana', { columns: fixedColumns, firstView: 'view-1' });
  expect([readHistoryChoice(db, 'user-ana'), readHistoryChoice(db, 'user-lee')]).toEqual([
    { columns: fixedColumns, firstView: 'view-1' },
    { columns: usualColumns, firstView: null },
  ]);
});
