import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { QueueDay } from '../../../../renderer/features/sales/queue-day';
import { aQueueDay } from '../../support/queue-views';
import { show } from '../../support/render';

it('draws what waited and how fast the state was, each with its newest value', () => {
  show(<QueueDay day={aQueueDay()} />);
  const day = screen.getByRole('region', { name: 'The queue today' });
  expect(within(day).getByRole('img', { name: 'Sales waiting today' })).toBeTruthy();
  expect(day.querySelectorAll('.day-chart-now')[0]?.textContent).toBe('1 sale');
  expect(day.querySelectorAll('.day-chart-now')[1]?.textContent).toBe('120 ms');
});

it('says so where the state has not answered today', () => {
  show(<QueueDay day={aQueueDay({ latency: [] })} />, 'es');
  expect(screen.getByText('Sin respuestas aún')).toBeTruthy();
});
