import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Bar, BarChart } from '../../../renderer/ui/bar-chart';
import { show } from '../support/render';

const bars: readonly Bar[] = [
  { key: 'a', label: 'Monday', value: 50, text: '$0.50' },
  { key: 'b', label: 'Tuesday', value: 100, text: '$1.00' },
  { key: 'c', label: 'Wednesday', value: -20, text: '−$0.20' },
];

it('draws bars side by side, each as high as its value, and names the highest and the ends', () => {
  const { container } = show(<BarChart label="Total by day" bars={bars} kind="time" />);
  expect(screen.getByRole('img', { name: 'Total by day' })).toBeTruthy();
  expect([...container.querySelectorAll('rect')].map(rect => rect.getAttribute('height'))).toEqual(['60', '120', '0']);
  expect(container.querySelector('.bar-chart-top')?.textContent).toBe('Tuesday: $1.00');
  expect(container.querySelector('.bar-chart-ends')?.textContent).toBe('MondayWednesday');
});

it('draws a ranking with names and values beside the bars', () => {
  const { container } = show(<BarChart label="By operator" bars={bars} kind="ranking" />);
  const rows = [...container.querySelectorAll('li')].map(row => row.textContent);
  expect(rows).toEqual(['Monday$0.50', 'Tuesday$1.00', 'Wednesday−$0.20']);
  const lengths = [...container.querySelectorAll<HTMLElement>('.bar-chart-length')].map(bar => bar.style.width);
  expect(lengths).toEqual(['50%', '100%', '0%']);
});
