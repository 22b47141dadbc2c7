import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportAnswer } from '../../../../renderer/features/reports/report-answer';
import { specOf } from '../../../../shared/reports/report-list';
import { withSizes } from '../../support/layout';
import { show } from '../../support/render';
import { anAnswer } from '../../support/reports';

const spec = specOf('sales-by-day');
withSizes();

it('shows the sums, the bars and every row', () => {
  const { container } = show(<ReportAnswer title="Sales by day" spec={spec} answer={anAnswer()} />);
  const sums = [...container.querySelectorAll('.report-figures > div')].map(each => each.textContent);
  expect(sums).toEqual([
    ...['Sales3', 'Discounts$0.00', 'Before tax$135.00', 'Tax$0.00', 'Total$135.00', 'Given back$45.00', 'Net$90.00'],
  ]);
  expect(screen.getByRole('img', { name: 'Total by Day' })).toBeTruthy();
  const [, first] = within(screen.getByRole('table', { name: 'Sales by day' })).getAllByRole('row');
  expect([...(first?.children ?? [])].map(cell => cell.textContent)).toEqual([
    ...['Mar 10, 2026', '2', '$0.00', '$90.00', '$0.00', '$90.00', '$0.00', '$90.00'],
  ]);
});

it('says that there are more rows than a screen holds', () => {
  show(<ReportAnswer title="Sales by day" spec={spec} answer={anAnswer({ rowCount: 3_000 })} />);
  expect(screen.getByRole('note').textContent).toMatch(/^The first 2 of 3000 rows/);
});

it('says that there is nothing, without sums and bars of it', () => {
  const { container } = show(
    <ReportAnswer title="Sales by day" spec={spec} answer={anAnswer({ rows: [], rowCount: 0 })} />,
  );
  expect(screen.getByText('Nothing in these days.')).toBeTruthy();
  expect([screen.queryByRole('img'), container.querySelector('.report-figures')]).toEqual([null, null]);
});

it('sets the number of a reference apart from its register, and keeps both one piece to copy', () => {
  const undone = anAnswer({ rows: [[0, 'REG-2-000005-YF20C', 'void']], totals: [], rowCount: 1 });
  show(<ReportAnswer title="Undone sales" spec={specOf('undos')} answer={undone} />);
  const reference = screen.getByTitle('REG-2-000005-YF20C');
  expect([reference.textContent, reference.firstElementChild?.textContent]).toEqual(['REG-2-000005-YF20C', 'REG-2-']);
});

it('leaves sixteen digits as they are', () => {
  const here = anAnswer({ rows: [['0001000000000011', 'Flower jar 3.5 g']], totals: [], rowCount: 1 });
  show(<ReportAnswer title="Inventory" spec={specOf('mmur-inventory')} answer={here} />);
  expect(screen.getByTitle('0001000000000011').innerHTML).toBe('0001000000000011');
});
