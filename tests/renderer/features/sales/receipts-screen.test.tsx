import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createReceiptsFile } from '../../../../renderer/features/sales/receipts-file';
import { ReceiptsScreen } from '../../../../renderer/features/sales/receipts-screen';
import { createRemote } from '../../../../renderer/ui/remote';
import type { ReceiptAuditView } from '../../../../shared/ipc/queue-views';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anAudit } from '../../support/queue-views';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

function aScreen(answer: () => ReceiptAuditView | ReturnType<typeof failure>) {
  const { bridge, client } = aClient({
    'queue.receipts': answer,
    'queue.exportReceipts': () => ({ kind: 'saved' }),
  });
  const opened: string[] = [];
  const store = createRemote((day: string | null) => client.ask('queue.receipts', { day }));
  const shown = show(
    <ReceiptsScreen
      store={store}
      file={createReceiptsFile(client, countingIds())}
      onPreview={id => opened.push(`paper ${id}`)}
      onOpenSale={id => opened.push(`sale ${id}`)}
      onOpenReport={id => opened.push(`story ${id}`)}
    />,
  );
  const compare = () => shown.user.click(screen.getByRole('button', { name: 'Compare' }));
  return { bridge, opened, compare, ...shown };
}

it('asks only when told to, and says that both sides agree', async () => {
  const { bridge, compare } = aScreen(() => anAudit({ others: 2 }));
  expect(bridge.asked).toEqual([]);
  await compare();
  expect(await screen.findByText('Every sale of the day is on both sides.')).toBeTruthy();
  expect(screen.getByText('On both sides').nextElementSibling?.textContent).toBe('7');
  expect(screen.getByRole('status').textContent).toContain('2 sales of other registers are not compared here.');
  expect(bridge.inputsOf('queue.receipts')).toEqual([{ day: null }]);
});

it('claims nothing of a day without a sale', async () => {
  const { counts } = anAudit();
  const { compare } = aScreen(() => anAudit({ counts: { ...counts, matched: 0 } }));
  await compare();
  expect(await screen.findByText('No sale of this day stands on either side.')).toBeTruthy();
});

it('names each difference with what to do about it', async () => {
  const row = { at: tenInTheMorning, biotrackSaleIds: ['1'] };
  const { opened, compare, user } = aScreen(() =>
    anAudit({
      rows: [
        { ...row, finding: 'missing-here', saleId: null, localRef: null, status: null },
        { ...row, finding: 'missing-there', saleId: 's-1', localRef: 'R-1', status: 'synced' },
        { ...row, finding: 'unheard', saleId: 's-2', localRef: 'R-2', status: 'checking', biotrackSaleIds: [] },
      ],
    }),
  );
  await compare();
  const table = await screen.findByRole('table', { name: 'Differences' });
  expect(within(table).getByText('Call IT')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open sale R-1' }));
  await user.click(screen.getByRole('button', { name: 'Open the story of sale R-2' }));
  expect(opened).toEqual(['sale s-1', 'story s-2']);
});

it('says nothing of a day whose list did not come whole', async () => {
  const { compare } = aScreen(() => failure('E-NET-01'));
  await compare();
  expect(await screen.findByText(/did not come whole/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Print or PDF' })).toBeNull();
});

it('prints and saves the very comparison that it shows, and says no more of the file once another is made', async () => {
  const { bridge, opened, compare, user } = aScreen(() => anAudit({ auditId: 'audit-7' }));
  expect(screen.queryByRole('button', { name: 'Save as CSV' })).toBeNull();
  await compare();
  await user.click(await screen.findByRole('button', { name: 'Print or PDF' }));
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  expect(await screen.findByText('The file was saved.')).toBeTruthy();
  expect([opened, bridge.inputsOf('queue.exportReceipts')]).toEqual([
    ['paper audit-7'],
    [{ runId: 'id-1', auditId: 'audit-7' }],
  ]);
  await compare();
  expect(screen.queryByText('The file was saved.')).toBeNull();
});
