import { screen, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { QueueScreen } from '../../../../renderer/features/sales/queue-screen';
import { createQueueStore } from '../../../../renderer/features/sales/queue-store';
import type { QueueRow } from '../../../../shared/ipc/queue-views';
import { aClient } from '../../support/client';
import { withSizes } from '../../support/layout';
import { aQueueDay, aQueueRow, aReport } from '../../support/queue-views';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

withSizes();

type Options = { readonly connection?: 'online' | 'sign-in-refused'; readonly isPaused?: boolean };

function aScreen(rows: QueueRow[], { connection = 'online', isPaused = false }: Options = {}) {
  let at = tenInTheMorning + 90 * 60_000;
  const { bridge, client } = aClient({
    'queue.list': () => ({ rows, hasMore: false, isPaused }),
    'queue.day': () => aQueueDay(),
    'queue.report': () => aReport(),
    'queue.retrySignIn': () => null,
  });
  const shown = show(
    <QueueScreen
      store={createQueueStore(client)}
      connection={connection}
      now={() => at}
      onOpenSale={() => undefined}
    />,
  );
  const pass = (ms: number) => {
    at += ms;
  };
  return { bridge, pass, ...shown };
}

/** Row by row, what a lead reads. */
async function cells(): Promise<readonly (readonly (string | undefined)[])[]> {
  const table = screen.getByRole('table', { name: 'Waiting for the state' });
  await within(table).findByText('REG2-000018');
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map(row =>
    within(row)
      .getAllByRole('cell')
      .map(cell => cell.textContent?.replaceAll('\u202f', ' ')),
  );
}

it('shows age, card, attempts, next try and status, and opens a story', async () => {
  const waiting = { status: 'queued', attempts: 0 } as const;
  const { user } = aScreen([
    aQueueRow({ isTwice: true }),
    aQueueRow({ ...waiting, saleId: 's-2', localRef: 'REG2-000018', nextAt: tenInTheMorning }),
    aQueueRow({
      ...waiting,
      saleId: 's-3',
      op: 'void',
      localRef: 'REG2-000019',
      nextAt: tenInTheMorning + 91 * 60_000,
    }),
  ]);
  const sold = ['1 h 30 min Mar 2, 2026, 10:00 AM'];
  expect(await cells()).toEqual([
    [...sold, 'REG2-000017', '****0001', '2', '–', 'Needs review Possible duplicate'],
    [...sold, 'REG2-000018', '****0001', '0', 'in a moment', 'Queued '],
    [...sold, 'REG2-000019Void', '****0001', '0', '11:31 AM', 'Queued '],
  ]);
  expect(screen.getByRole('button', { name: 'Open the story of void REG2-000019' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open the story of sale REG2-000017' }));
  expect(await screen.findByRole('heading', { name: /REG2-000017/ })).toBeTruthy();
});

it('names no next try while sending is paused', async () => {
  aScreen(
    [
      aQueueRow({ saleId: 's-2', localRef: 'REG2-000018', status: 'queued', nextAt: null }),
      aQueueRow({ saleId: 's-3', localRef: 'REG2-000019', status: 'checking', nextAt: null }),
      aQueueRow({ saleId: 's-4', localRef: 'REG2-000020' }),
    ],
    { isPaused: true },
  );
  expect((await cells()).map(row => row[4])).toEqual(['paused', 'paused', '–']);
});

it('says of what waits since the machine was switched on why, and of what is paused nothing else', async () => {
  const until = tenInTheMorning + 101 * 60_000;
  const row = aQueueRow({ localRef: 'REG2-000018', status: 'queued', nextAt: until, settling: { until, asked: null } });
  const { unmount } = aScreen([row]);
  expect((await cells()).map(each => each[4])).toEqual(['11:41 AM after start-up']);
  unmount();
  aScreen([{ ...row, nextAt: null }], { isPaused: true });
  expect((await cells()).map(each => each[4])).toEqual(['paused']);
});

it('says of what stands behind another report of its patient which one, and never that it goes out in a moment', async () => {
  const waits = (until: number | null) =>
    aQueueRow({
      ...{ localRef: 'REG2-000018', status: 'queued', nextAt: until },
      behind: { localRef: 'REG-2-000017-80RQM', until },
    });
  const shown = [];
  for (const until of [tenInTheMorning + 101 * 60_000, tenInTheMorning, null]) {
    const { unmount } = aScreen([waits(until)]);
    shown.push((await cells())[0]?.slice(1).filter((_, place) => place % 3 === 0));
    unmount();
  }
  aScreen([{ ...waits(null), nextAt: null }], { isPaused: true });
  shown.push((await cells())[0]?.slice(1).filter((_, place) => place % 3 === 0));
  const reference = 'REG2-000018after 000017';
  expect(shown).toEqual([
    [reference, '11:41 AM'],
    [reference, '–'],
    [reference, '–'],
    ['REG2-000018', 'paused'],
  ]);
});

it('looks again every minute, so that what waits grows older while nothing moves', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { bridge, pass, unmount } = aScreen([aQueueRow({ localRef: 'REG2-000018' })]);
  await expect.poll(async () => (await cells())[0]?.[0]).toBe('1 h 30 min Mar 2, 2026, 10:00 AM');
  pass(60_000);
  vi.advanceTimersByTime(60_000);
  await expect.poll(async () => (await cells())[0]?.[0]).toBe('1 h 31 min Mar 2, 2026, 10:00 AM');
  expect([bridge.inputsOf('queue.list').length, bridge.inputsOf('queue.day').length]).toEqual([2, 2]);
  unmount();
  vi.advanceTimersByTime(600_000);
  expect(bridge.inputsOf('queue.list')).toHaveLength(2);
});

it('filters by status', async () => {
  const { bridge, user } = aScreen([]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Checking');
  expect(bridge.inputsOf('queue.list').at(-1)).toEqual({ status: 'checking', after: null });
  expect(await screen.findByText('Nothing waits for the state.')).toBeTruthy();
});

it('offers to try a refused sign-in again', async () => {
  const { bridge, user } = aScreen([], { connection: 'sign-in-refused' });
  await user.click(screen.getByRole('button', { name: 'Try sign-in again' }));
  expect(bridge.inputsOf('queue.retrySignIn')).toEqual([null]);
});

it('begins a story at its heading, and comes back to the row it was opened from', async () => {
  const { user } = aScreen([aQueueRow(), aQueueRow({ saleId: 's-2', localRef: 'REG2-000018' })]);
  await user.click(await screen.findByRole('button', { name: 'Open the story of sale REG2-000017' }));
  const heading = await screen.findByRole('heading', { name: /REG2-000017/ });
  expect(document.activeElement).toBe(heading);
  await user.click(screen.getByRole('button', { name: 'Queue' }));
  expect(document.activeElement).toBe(await screen.findByRole('button', { name: /story of sale REG2-000017/ }));
});
