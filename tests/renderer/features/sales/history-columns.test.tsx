import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { columnName, tableColumns } from '../../../../renderer/features/sales/history-columns';
import type { HistoryRow } from '../../../../shared/ipc/history-views';
import { historyColumns } from '../../../../shared/reports/history-columns';
import { show, wordsIn } from '../../support/render';
import { aSaleRow } from '../../support/sale-rows';

const row: HistoryRow = {
  ...aSaleRow('s-1'),
  ...{ caregiverName: 'Cora Care', discountCents: 500, subtotalCents: 6_500, taxCents: 500, paidBy: ['cash', 'debit'] },
  givenBackCents: 1_000,
};

function texts(of: HistoryRow) {
  const columns = tableColumns(wordsIn('en'), historyColumns, () => undefined);
  show(
    <ul>
      {columns.map(({ key, cell }) => (
        <li key={key}>{cell(of)}</li>
      ))}
    </ul>,
  );
  return screen.getAllByRole('listitem').map(item => item.textContent?.replaceAll('\u202f', ' '));
}

it('says everything that there is to say of a sale', () => {
  expect(texts(row)).toEqual([
    ...['Mar 2, 2026, 10:00 AM', 'REG2-000017', 'Rosa Delgado', 'Cora Care', 'Ana Ruiz', '1'],
    ...[
      '$5.00',
      '$65.00',
      '$5.00',
      '$70.00$10.00 back',
      'Cash + Debit',
      '$10.00',
      '550017',
      'Mar 2, 2026, 10:00 AM',
      'Synced',
    ],
  ]);
});

it('has a dash for whatever there is not', () => {
  const bare = { ...row, patientName: null, caregiverName: null, biotrackSaleId: null, postedAt: null, paidBy: [] };
  expect(texts(bare).filter(text => text === '–')).toHaveLength(5);
});

it.each(['en', 'es'] as const)('has a name and a width for every column in %s', language => {
  const words = wordsIn(language);
  const columns = tableColumns(words, historyColumns, () => undefined);
  expect(columns.filter(({ width }) => width === undefined)).toEqual([]);
  expect(new Set(historyColumns.map(column => columnName(words.t, column))).size).toBe(historyColumns.length);
});
