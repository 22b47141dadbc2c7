import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aDocumentView } from './support/documents';
import { withSizes } from './support/layout';
import { anAudit } from './support/queue-views';
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

it('leads from the receipt audit to its paper', async () => {
  const paper = aDocumentView('receipt-audit');
  const { user, bridge } = await theApp(
    { ...answers, 'queue.receipts': () => anAudit(), 'document.view': () => paper },
    aSession({ role: 'lead' }),
  );
  await user.click(screen.getByRole('link', { name: 'Reports' }));
  await user.click(await screen.findByRole('button', { name: 'Receipt audit' }));
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  await user.click(await screen.findByRole('button', { name: 'Print or PDF' }));
  expect(await screen.findByRole('dialog', { name: 'Receipt audit' })).toBeTruthy();
  expect(bridge.inputsOf('document.view')).toEqual([{ document: { kind: 'receipt-audit', auditId: 'audit-1' } }]);
});

it('keeps the receipt audit from cashiers', async () => {
  const { user } = await theApp(answers, aSession({ role: 'cashier' }));
  await user.click(screen.getByRole('link', { name: 'Reports' }));
  await screen.findByRole('button', { name: 'Outage evidence' });
  expect(screen.queryByRole('button', { name: 'Receipt audit' })).toBeNull();
});
