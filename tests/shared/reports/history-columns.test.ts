import { expect, it } from 'vitest';
import {
  exportColumns,
  fixedColumns,
  historyColumns,
  isSameColumns,
  namesPatients,
  toHistoryColumns,
  usualColumns,
  withColumn,
} from '../../../shared/reports/history-columns';

it('keeps the order of the columns, whatever order they were chosen in', () => {
  expect(toHistoryColumns(['total', 'time', 'lines'])).toEqual([
    'time',
    'reference',
    'lines',
    'total',
    'biotrackId',
    'status',
  ]);
});

it('never loses the way to a sale nor what the state has of it', () => {
  expect(toHistoryColumns([])).toEqual(fixedColumns);
  expect(withColumn(fixedColumns, 'status', false)).toEqual(fixedColumns);
});

it('leaves out what is no column any more', () => {
  expect(toHistoryColumns(['shoe-size'])).toEqual(fixedColumns);
});

it.each(historyColumns)('shows and hides %s', column => {
  const shown = withColumn(fixedColumns, column, true);
  expect(shown).toContain(column);
  expect(withColumn(shown, column, true)).toEqual(shown);
  expect(withColumn(shown, column, false)).toEqual(fixedColumns);
});

it('begins with columns that are in their order', () => {
  expect(toHistoryColumns(usualColumns)).toEqual(usualColumns);
});

it('tells two choices apart', () => {
  expect([
    isSameColumns(usualColumns, [...usualColumns].reverse()),
    isSameColumns(usualColumns, fixedColumns),
    isSameColumns(['time', 'total'], ['time', 'tax']),
  ]).toEqual([true, false, false]);
});

it('gives a file the id of each sale before what is shown', () => {
  expect(exportColumns(['reference', 'total', 'status'])).toEqual([
    { key: 'saleId', kind: 'text' },
    { key: 'reference', kind: 'text' },
    { key: 'total', kind: 'money' },
    { key: 'status', kind: 'word', words: 'syncStatus' },
  ]);
});

it('knows which columns name people who buy', () => {
  expect([namesPatients(usualColumns), namesPatients(['caregiver']), namesPatients(fixedColumns)]).toEqual([
    true,
    true,
    false,
  ]);
});
