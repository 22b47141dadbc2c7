import { expect, it } from 'vitest';
import { historyColumn, viewInput } from '../../../shared/ipc/history-views';
import { everySale } from '../../../shared/ipc/sale-views';
import { historyColumns, usualColumns } from '../../../shared/reports/history-columns';

const view = {
  ...{ id: '01890000-0000-7000-8000-000000000001', name: 'Mine', filter: everySale, days: null },
  columns: usualColumns,
};

it('knows every column', () => {
  expect(historyColumns.filter(column => !historyColumn.safeParse(column).success)).toEqual([]);
});

it('takes a view as the screen sends it', () => {
  expect(viewInput.parse({ ...view, days: 'week' })).toEqual({ ...view, days: 'week' });
});

it.each([
  { name: '' },
  { name: '  ' },
  { name: 'x'.repeat(61) },
  { days: 'someday' },
  { columns: ['shoe-size'] },
  { id: 'view-1' },
  { filter: { search: '' } },
])('takes no view that is out of bounds, as %o', change => {
  expect(viewInput.safeParse({ ...view, ...change }).success).toBe(false);
});
