import { expect, it } from 'vitest';
import { PrintSheet } from '../../../../renderer/features/reports/print-sheet';
import { specOf } from '../../../../shared/reports/report-list';
import { show } from '../../support/render';
import { anAnswer, aSheetHead } from '../../support/reports';

const spec = specOf('sales-by-day');
const textOf = (container: HTMLElement, selector: string) => container.querySelector(selector)?.textContent;

it('has the title, the days, every row and the sums', () => {
  const { container } = show(
    <PrintSheet title="Ventas por día" spec={spec} answer={anAnswer()} head={aSheetHead} />,
    'es',
  );
  expect(textOf(container, 'h1')).toBe('Ventas por día');
  expect(textOf(container, 'h1 + p')).toBe('Del 10 mar 2026 al 11 mar 2026');
  expect(container.querySelectorAll('tbody tr')).toHaveLength(2);
  expect(textOf(container, 'tfoot')).toBe('3$0.00$135.00$0.00$135.00$45.00$90.00');
});

it('keeps what a sale is known by in one line, and turns the paper where there are many columns', () => {
  const undone = { ...anAnswer(), rows: [[0, 'REG-2-000005-YF20C', 'void']], totals: [], rowCount: 1 };
  const { container } = show(<PrintSheet title="Undone" spec={specOf('undos')} answer={undone} head={aSheetHead} />);
  const classes = [...container.querySelectorAll('tbody td')].map(({ className }) => className);
  expect([container.querySelector('.print-wide') !== null, classes]).toEqual([
    true,
    [...['print-whole', 'print-whole', '', 'print-figure', '', ''], ...['', '', 'print-breakable', 'print-whole']],
  ]);
});

it('says whose it is and of when', () => {
  const { container } = show(<PrintSheet title="Sales by day" spec={spec} answer={anAnswer()} head={aSheetHead} />);
  expect([...container.querySelectorAll('.print-head p')].map(({ textContent }) => textContent)).toEqual([
    'Counterleaf Tampa, 100 Demo AveLicence MMTC-1',
    'Front 2 (REG-2)Made Mar 2, 2026, 10:00 AM by Lee Ortiz',
  ]);
});

it('says that there are more rows where it has not all of them, and nothing of it where it has', () => {
  const answer = anAnswer({ rowCount: 5_000 });
  const { container, unmount } = show(
    <PrintSheet title="Sales by day" spec={spec} answer={answer} head={aSheetHead} />,
  );
  expect(textOf(container, '.print-cut')).toBe(
    'The first 2 of 5000 rows. The sums are of all of them, and so is the CSV file.',
  );
  unmount();
  const whole = show(<PrintSheet title="Sales by day" spec={spec} answer={anAnswer()} head={aSheetHead} />);
  expect(whole.container.querySelector('.print-cut')).toBeNull();
});
