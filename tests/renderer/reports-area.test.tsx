import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { everySale } from '../../shared/ipc/sale-views';
import { aDocumentView } from './support/documents';
import { withSizes } from './support/layout';
import { anAudit, aQueueDay, aQueueRow, aReport } from './support/queue-views';
import { aResult } from './support/reports';
import { aSale, aSession } from './support/views';
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

it('leads from what the audit finds unsettled to its story, and from there to the sale', async () => {
  const found = { finding: 'unheard', saleId: 's-1', localRef: 'REG2-000017', at: 1, status: 'checking' } as const;
  const { user, stores, bridge } = await theApp(
    {
      ...answers,
      'queue.receipts': () => anAudit({ rows: [{ ...found, biotrackSaleIds: ['1'] }] }),
      'queue.list': () => ({ rows: [aQueueRow()], hasMore: false, isPaused: false }),
      'queue.day': () => aQueueDay(),
      'queue.report': () => aReport(),
      'incident.list': () => [],
      'undo.listIncidents': () => [],
      'undo.listOfSale': () => [],
      'sale.get': () => aSale({ id: 's-1' }),
    },
    aSession({ role: 'lead' }),
  );
  // Another sale was looked at before, and the history is narrowed: neither may come between.
  stores.sales.setState({ sale: aSale({ id: 's-0' }), filter: { ...everySale, search: 'Rosa' } });
  await user.click(screen.getByRole('link', { name: 'Reports' }));
  await user.click(await screen.findByRole('button', { name: 'Receipt audit' }));
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  await user.click(await screen.findByRole('button', { name: 'Open the story of sale REG2-000017' }));
  expect(await screen.findByRole('list', { name: 'Attempts' })).toBeTruthy();
  expect(bridge.inputsOf('queue.report')).toEqual([{ saleId: 's-1' }]);
  await user.click(screen.getByRole('button', { name: 'Open sale' }));
  expect(await screen.findByRole('button', { name: 'Reprint' })).toBeTruthy();
});
