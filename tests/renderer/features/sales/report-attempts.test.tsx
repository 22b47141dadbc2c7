import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportAttempts } from '../../../../renderer/features/sales/report-attempts';
import { aReport } from '../../support/queue-views';
import { show } from '../../support/render';

it('tells of each attempt what was sent, what came back, and lets it be read', async () => {
  const read: number[] = [];
  const { user } = show(<ReportAttempts report={aReport()} onRead={number => read.push(number)} />);
  const item = within(screen.getByRole('list', { name: 'Attempts' })).getByRole('listitem');
  expect(item.textContent).toContain('No usable answer · The answer could not be read.');
  expect(item.textContent).toContain(`90 bytes · ${'b2'.repeat(32)}`);
  expect(item.textContent).toContain('1.5 s');
  expect(screen.getByText('812 bytes')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Read the answer to attempt 1' }));
  expect(read).toEqual([1]);
});

it('offers nothing to read where nothing came, and says that one is under way', () => {
  const attempt = { number: 1, beganAt: 0, endedAt: null, outcome: null, detail: null, reply: null };
  show(<ReportAttempts report={aReport({ attemptList: [attempt] })} onRead={() => undefined} />);
  expect(screen.getByText('Under way')).toBeTruthy();
  expect(screen.getByText('Nothing came back.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('says that it was never sent', () => {
  show(<ReportAttempts report={aReport({ attemptList: [] })} onRead={() => undefined} />);
  expect(screen.getByText('Not sent yet.')).toBeTruthy();
});
