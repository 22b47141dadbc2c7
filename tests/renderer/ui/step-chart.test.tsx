import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StepChart } from '../../../renderer/ui/step-chart';
import { show } from '../support/render';

const steps = [
  { on: '2026-03-10', value: 50 },
  { on: '2026-03-20', value: 100 },
];

function chart(change: Partial<Parameters<typeof StepChart>[0]> = {}) {
  return show(
    <StepChart
      label="Edible ahead"
      steps={steps}
      until="2026-03-30"
      top={100}
      columns={['From', 'Available']}
      formatValue={value => `${value} mg`}
      {...change}
    />,
  ).container;
}

const pathOf = (container: HTMLElement, name: string) => container.querySelector(`.${name}`)?.getAttribute('d');

it('holds each value until the next step, and the last one to the end', () => {
  const container = chart();
  expect(pathOf(container, 'step-chart-line')).toBe('M0,24L120,24L120,2L240,2L240,2');
  expect(pathOf(container, 'step-chart-fill')).toBe('M0,24L120,24L120,2L240,2L240,2L240,48L240,48L120,48L120,48L0,48Z');
});

it('makes room for a value above its scale', () => {
  expect(pathOf(chart({ top: 10 }), 'step-chart-line')).toBe('M0,24L120,24L120,2L240,2L240,2');
});

it('draws a line along the ground where there is nothing at all', () => {
  expect(pathOf(chart({ steps: [{ on: '2026-03-10', value: 0 }], top: 0 }), 'step-chart-line')).toBe(
    'M0,46L240,46L240,46',
  );
});

it('has a name as a picture, and the same steps as a table for whoever does not see it', () => {
  chart();
  expect(screen.getByRole('img', { name: 'Edible ahead' })).toBeTruthy();
  const rows = within(screen.getByRole('table', { name: 'Edible ahead' })).getAllByRole('row');
  expect(rows.map(row => row.textContent)).toEqual(['FromAvailable', 'Mar 10, 202650 mg', 'Mar 20, 2026100 mg']);
});

it('is nothing without steps', () => {
  expect(chart({ steps: [] }).innerHTML).toBe('');
});
