import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaleAmounts } from '../../../../renderer/features/sales/sale-amounts';
import type { SaleView } from '../../../../shared/ipc/sale-views';
import { show } from '../../support/render';
import { aSale } from '../../support/views';

const lineOf = (change: Partial<SaleView['lines'][number]>): SaleView['lines'] =>
  aSale().lines.map(line => ({ ...line, ...change }));

it('adds up what was taken from each route', () => {
  const inhaled = lineOf({
    number: 2,
    route: 'INHALATION',
    quantity: 100,
    counted: { amount: 50_000, unit: 'ug_thc' },
  });
  show(<SaleAmounts lines={[...aSale().lines, ...inhaled, ...lineOf({ number: 3 })]} />);
  const [, ...rows] = within(screen.getByRole('table', { name: 'Amounts by route' })).getAllByRole('row');
  expect(
    rows.map(row =>
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ),
  ).toEqual([
    ['Edible', 'Medical', '4', '400 mg THC'],
    ['Inhalation', 'Medical', '1', '50 mg THC'],
  ]);
});

it('is nothing where no order counts the goods', () => {
  const { container } = show(<SaleAmounts lines={lineOf({ route: null, orderType: null, counted: null })} />);
  expect(container.textContent).toBe('');
});

it('has a dash for a route that the state did not name', () => {
  show(<SaleAmounts lines={lineOf({ route: null, orderType: null })} />);
  expect(screen.getAllByRole('cell').map(cell => cell.textContent)).toEqual(['–', '–', '2', '200 mg THC']);
});
