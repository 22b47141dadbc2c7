import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TillReportCard } from '../../../../renderer/features/till/till-report-card';
import { show } from '../../support/render';
import { anX, aZ } from '../../support/till-views';

const drawer = () => within(screen.getByRole('region', { name: 'Drawer' }));

it('shows an X with what should be in the drawer', () => {
  show(<TillReportCard report={anX()} />);
  expect(screen.getByRole('article', { name: 'X report' })).toBeTruthy();
  expect(drawer().getByText('Should be there').nextSibling?.textContent).toBe('$221.50');
  expect(drawer().queryByText('Counted')).toBeNull();
  expect(screen.getByText('Every sale is settled with the state.')).toBeTruthy();
});

it('says what went back to cards, which no drawer shows, and that prices were put right', () => {
  const { money } = anX();
  if (money === null) throw new Error('an X that hides its money');
  const givenBack = { cash: { count: 1, cents: 1_800 }, debit: { count: 2, cents: 5_000 } };
  show(<TillReportCard report={anX({ corrections: 1, money: { ...money, givenBack } })} />);
  const said = (name: string) => screen.getByText(name).nextSibling?.textContent;
  expect([said('Given back in cash (1)'), said('Given back to cards (2)'), said('Price corrections')]).toEqual([
    ...['−$18.00', '−$50.00', '1'],
  ]);
});

it('shows whoever counts blind only what they moved themselves', () => {
  const { container } = show(<TillReportCard report={anX({ money: null, dropCents: 5_000 })} />);
  expect(drawer().getByText('Drop').nextSibling?.textContent).toBe('−$50.00');
  expect(container.textContent).not.toMatch(/Should be there|Cash taken|Change given|Total/);
});

it('shows a Z with its count, its difference, who allowed it, and every unsettled sale', () => {
  show(<TillReportCard report={aZ({ refunds: 2, openIncidents: 1 })} />);
  const z = within(screen.getByRole('article', { name: 'Z report 7' }));
  expect(drawer().getByText('$2.50 short')).toBeTruthy();
  for (const said of ['Lee Park', 'Gave too much', 'Refunds', 'Refused sales that nobody has closed: 1']) {
    expect(z.getByText(said)).toBeTruthy();
  }
  const [, row] = within(screen.getByRole('table', { name: 'Not settled with the state' })).getAllByRole('row');
  expect(row?.textContent).toBe('REG2-000017Mar 2, 2026, 10:00 AMearlier sessionChecking$70.00');
});
