import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createReceiptsFile } from '../../../../renderer/features/sales/receipts-file';
import { ReceiptsWaysOut } from '../../../../renderer/features/sales/receipts-ways-out';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';

function theWays(script: Parameters<typeof aClient>[0]) {
  const { client, bridge } = aClient({ 'report.cancel': () => null, ...script });
  const previews: string[] = [];
  const file = createReceiptsFile(client, countingIds());
  const shown = show(<ReceiptsWaysOut auditId="audit-1" file={file} onPreview={id => previews.push(id)} />);
  return { ...shown, bridge, previews };
}

it('leads to the paper', async () => {
  const { user, previews } = theWays({});
  await user.click(screen.getByRole('button', { name: 'Print or PDF' }));
  expect(previews).toEqual(['audit-1']);
});

it('shows how far the file is, writes one at a time, and can be stopped', async () => {
  const { user, bridge } = theWays({ 'queue.exportReceipts': () => new Promise(() => undefined) });
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  act(() => bridge.push('report.progress', { runId: 'id-1', done: 1, of: 4 }));
  expect(screen.getByText('Writing, 25 %')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save as CSV' }).hasAttribute('disabled')).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(bridge.inputsOf('report.cancel')).toEqual([{ runId: 'id-1' }]);
});

it('says what to do where the comparison is gone', async () => {
  const { user } = theWays({ 'queue.exportReceipts': () => failure('E-RPT-02') });
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  expect(await screen.findByText('This comparison is no longer at hand. Compare the day again.')).toBeTruthy();
});
