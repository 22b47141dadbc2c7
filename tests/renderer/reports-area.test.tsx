import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { withSizes } from './support/layout';
import { aResult } from './support/reports';
import { aSession } from './support/views';
import { theApp } from './support/whole-app';

withSizes();
const answers = {
  'report.run': () => ({ kind: 'done', result: aResult({ rows: [] }) }) as const,
  'outage.list': () => [],
};

it('shows the reports with what is asked for among them', async () => {
  const { user } = await theApp(answers, aSession({ role: 'lead' }));
  await user.click(screen.getByRole('link', { name: 'Reports' }));
  await user.click(await screen.findByRole('button', { name: 'Outage evidence' }));
  expect(await screen.findByText('No outage on record.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Receipt audit' }));
  expect(screen.getByRole('button', { name: 'Compare' })).toBeTruthy();
});

it('keeps the receipt audit from cashiers', async () => {
  const { user } = await theApp(answers, aSession({ role: 'cashier' }));
  await user.click(screen.getByRole('link', { name: 'Reports' }));
  await screen.findByRole('button', { name: 'Outage evidence' });
  expect(screen.queryByRole('button', { name: 'Receipt audit' })).toBeNull();
});
