import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createQueueStore } from '../../../../renderer/features/sales/queue-store';
import { createReceiptsFile } from '../../../../renderer/features/sales/receipts-file';
import { SalesArea } from '../../../../renderer/features/sales/sales-area';
import { createSalesStore } from '../../../../renderer/features/sales/sales-store';
import { createRemote } from '../../../../renderer/ui/remote';
import { everySale, type SaleFilter } from '../../../../shared/ipc/sale-views';
import { aClient, countingIds } from '../../support/client';
import { asBefore, historyParts } from '../../support/history';
import { withSizes } from '../../support/layout';
import { anAudit, aQueueDay, aQueueRow, aReport } from '../../support/queue-views';
import { show } from '../../support/render';
import { aSale, tenInTheMorning } from '../../support/views';

withSizes();

function anArea(isLead: boolean, firstRoom: 'history' | 'queue' = 'history', filter: Partial<SaleFilter> = {}) {
  const { client } = aClient({
    'history.preferences': () => asBefore,
    'sale.list': () => ({ rows: [], hasMore: false }),
    'sale.get': () => aSale(),
    'queue.list': () => ({ rows: [aQueueRow()], hasMore: false, isPaused: false }),
    'queue.day': () => aQueueDay(),
    'queue.report': () => aReport(),
    'queue.receipts': () =>
      anAudit({
        rows: [
          {
            ...{ finding: 'waiting', saleId: 's-1', localRef: 'R-1', at: tenInTheMorning, status: 'queued' },
            biotrackSaleIds: [],
          },
        ],
      }),
  });
  const sales = createSalesStore(client);
  sales.setState({ filter: { ...everySale, ...filter } });
  const shown = show(
    <SalesArea
      sales={sales}
      {...{ ...historyParts(client), isLead }}
      queue={createQueueStore(client)}
      receipts={createRemote((day: string | null) => client.ask('queue.receipts', { day }))}
      receiptsFile={createReceiptsFile(client, countingIds())}
      onPreviewReceipts={() => undefined}
      connection="online"
      now={() => tenInTheMorning}
      urgent={<p>Money is owed</p>}
      documentsOf={() => null}
      undoneOf={(_, onOpenStory) => <p>{onOpenStory === null ? 'no stories' : 'with stories'}</p>}
      labelOf={() => null}
      firstRoom={firstRoom}
    />,
  );
  const open = (saleId: string) => act(() => sales.getState().open(saleId));
  const narrow = (search: string) => act(() => sales.getState().setFilter({ search }));
  return { open, narrow, ...shown };
}

it('is the history alone for a cashier', () => {
  anArea(false);
  expect(screen.getByRole('table', { name: 'Sales' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Queue' })).toBeNull();
  expect(screen.queryByText('Money is owed')).toBeNull();
});

it('leads a lead from the audit to a sale’s story, and from there to the sale', async () => {
  const { user } = anArea(true);
  expect(screen.getByText('Money is owed')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Receipt audit' }));
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  await user.click(await screen.findByRole('button', { name: 'Open the story of sale R-1' }));
  await user.click(await screen.findByRole('button', { name: 'Open sale' }));
  expect(await screen.findByRole('button', { name: 'Reprint' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'History' }).getAttribute('aria-pressed')).toBe('true');
});

it('forgets the open story when its room is left or entered anew', async () => {
  const { user } = anArea(true);
  const story = () => screen.queryByRole('list', { name: 'Attempts' });
  const openStory = async () => {
    await user.click(screen.getByRole('button', { name: 'Queue' }));
    await user.click(await screen.findByRole('button', { name: 'Open the story of sale REG2-000017' }));
    await screen.findByRole('list', { name: 'Attempts' });
  };
  await openStory();
  await user.click(screen.getByRole('button', { name: 'History' }));
  expect(story()).toBeNull();
  await openStory();
  await user.click(screen.getAllByRole('button', { name: 'Queue' })[0] ?? screen.getByRole('main'));
  expect(story()).toBeNull();
});

it('begins with the queue where somebody was sent there', async () => {
  anArea(true, 'queue');
  expect(await screen.findByRole('button', { name: /story of sale/ })).toBeTruthy();
});

it('leads a lead from a sale to its story, and a cashier nowhere', async () => {
  const lead = anArea(true);
  await lead.open('s-1');
  expect(screen.getByText('with stories')).toBeTruthy();
  await lead.user.click(screen.getByRole('button', { name: 'Open the story of sale REG2-000017' }));
  expect(await screen.findByRole('list', { name: 'Attempts' })).toBeTruthy();
  await lead.user.click(screen.getByRole('button', { name: 'Open sale' }));
  expect(await screen.findByRole('button', { name: 'Reprint' })).toBeTruthy();
  lead.unmount();
  await anArea(false).open('s-1');
  expect(await screen.findByText('no stories')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /story/ })).toBeNull();
});

it('begins with the queue although the history is narrowed', async () => {
  const { narrow } = anArea(true, 'queue', { search: 'Rosa' });
  expect(await screen.findByRole('button', { name: /story of sale/ })).toBeTruthy();
  await narrow('550');
  expect(await screen.findByRole('table', { name: 'Sales' })).toBeTruthy();
});
