import { expect, it } from 'vitest';
import { PrintSheet } from '../../../../renderer/features/reports/print-sheet';
import { specOf } from '../../../../shared/reports/report-list';
import { show } from '../../support/render';
import { anAnswer } from '../../support/reports';

it('has the title, the days, every row and the sums', () => {
  const { container } = show(
    <PrintSheet title="Ventas por día" spec={specOf('sales-by-day')} answer={anAnswer()} />,
    'es',
  );
  expect(container.querySelector('h1')?.textContent).toBe('Ventas por día');
  expect(container.querySelector('p')?.textContent).toBe('Del 10 mar 2026 al 11 mar 2026');
  expect(container.querySelectorAll('tbody tr')).toHaveLength(2);
  expect(container.querySelector('tfoot')?.textContent).toBe('3$0.00$135.00$0.00$135.00$45.00$90.00');
});
