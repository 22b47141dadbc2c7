import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { QueueScreen } from '../../../../renderer/features/sales/queue-screen';
import { createQueueStore } from '../../../../renderer/features/sales/queue-store';
import type { QueueRow } from '../../../../shared/ipc/queue-views';
import { aClient } from '../../support/client';
import { withSizes } from '../../support/layout';
import { aQueueDay, aQueueRow, aReport } from '../../support/queue-views';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

withSizes();

function aScreen(rows: QueueRow[], connection: 'online' | 'sign-in-refused' = 'online') {
  const { bridge, client } = aClient({
    'queue.list': () => ({ rows, hasMore: false }),
    'queue.day': () => aQueueDay(),
    'queue.report': () => aReport(),
    'queue.retrySignIn': () => null,
  });
  const now = () => tenInTheMorning + 90 * 60_000;
  const shown = show(
    <QueueScreen store={createQueueStore(client)} connection={connection} now={now} onOpenSale={() => undefined} />,
  );
  return { bridge, ...shown };
}

it('shows age, card, attempts, next try and status, and opens a story', async () => {
  const { user } = aScreen([
    aQueueRow({ isTwice: true }),
    aQueueRow({ saleId: 's-2', localRef: 'REG2-000018', status: 'queued', attempts: 0, nextAt: tenInTheMorning }),
  ]);
  const table = screen.getByRole('table', { name: 'Waiting for the state' });
  await within(table).findByText('REG2-000017');
  const rows = within(table).getAllByRole('row').slice(1);
  expect(
    rows.map(row =>
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent?.replaceAll('\u202f', ' ')),
    ),
  ).toEqual([
    ['1 h 30 min', 'Mar 2, 2026, 10:00 AM', 'REG2-000017', '****0001', '2', '–', 'Needs review May be recorded twice'],
    ['1 h 30 min', 'Mar 2, 2026, 10:00 AM', 'REG2-000018', '****0001', '0', '11:30 AM', 'Queued '],
  ]);
  await user.click(screen.getByRole('button', { name: 'Open the story of sale REG2-000017' }));
  expect(await screen.findByRole('heading', { name: /REG2-000017/ })).toBeTruthy();
});

it('filters by status', async () => {
  const { bridge, user } = aScreen([]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Checking');
  expect(bridge.inputsOf('queue.list').at(-1)).toEqual({ status: 'checking', after: null });
  expect(await screen.findByText('Nothing waits for the state.')).toBeTruthy();
});

it('offers to try a refused sign-in again', async () => {
  const { bridge, user } = aScreen([], 'sign-in-refused');
  await user.click(screen.getByRole('button', { name: 'Try sign-in again' }));
  expect(bridge.inputsOf('queue.retrySignIn')).toEqual([null]);
});
