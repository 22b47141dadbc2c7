import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DayChart } from '../../../renderer/ui/day-chart';
import { show } from '../support/render';
import { tenInTheMorning } from '../support/views';

const hour = 3_600_000;
const points = [
  { at: tenInTheMorning - 2 * hour, value: 4 },
  { at: tenInTheMorning - hour, value: 0 },
];

function aChart(change: Partial<Parameters<typeof DayChart>[0]> = {}) {
  return show(
    <DayChart
      label="Waiting"
      points={points}
      from={tenInTheMorning - 4 * hour}
      until={tenInTheMorning}
      kind="held"
      top={4}
      columns={['Time', 'Sales']}
      formatValue={value => `${value} sales`}
      emptyText="nothing yet"
      {...change}
    />,
  ).container;
}

it('holds each value until the next', () => {
  const line = aChart().querySelector('.day-chart-line')?.getAttribute('d');
  expect(line).toBe('M160,3L238.5,3L238.5,53');
});

it('marks measured values where they were measured', () => {
  const dots = [...aChart({ kind: 'measured' }).querySelectorAll('circle')];
  expect(dots.map(dot => [dot.getAttribute('cx'), dot.getAttribute('cy')])).toEqual([
    ['160', '3'],
    ['238.5', '53'],
  ]);
});

it('can be read as a table by whoever does not see it', () => {
  aChart();
  const rows = within(screen.getByRole('table', { name: 'Waiting' })).getAllByRole('row');
  expect(rows.map(row => row.textContent?.replaceAll('\u202f', ' '))).toEqual([
    'TimeSales',
    '8:00 AM4 sales',
    '9:00 AM0 sales',
  ]);
});

it('says that there is nothing to draw', () => {
  aChart({ points: [] });
  expect(screen.getByText('nothing yet')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});
