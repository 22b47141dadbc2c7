import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReturnedGoods } from '../../../../renderer/features/inventory/returned-goods';
import { createRemote } from '../../../../renderer/ui/remote';
import type { ReturnedPackageView } from '../../../../shared/ipc/undo-views';
import { show } from '../../support/render';

const now = Date.parse('2026-03-10T14:00:00Z');
const item = (changes: Partial<ReturnedPackageView>): ReturnedPackageView => ({
  ...{ barcode: '0001000000009001', parentBarcode: '0001000000000029', name: 'Vape', quantity: 100, localRef: 'R-1' },
  ...{ returnedAt: now - 3_600_000, status: 'scheduled', destroyAfter: null, needsLabel: false },
  ...changes,
});

it('says of each how far its destruction is, and when it may be destroyed', async () => {
  const items = [
    item({ localRef: 'R-1', destroyAfter: now }),
    item({ localRef: 'R-2', destroyAfter: now + 5_400_000 }),
    item({ localRef: 'R-3', barcode: null, status: 'waiting' }),
    item({ localRef: 'R-4', status: 'destroyed-early' }),
    item({ localRef: 'R-5', status: 'destruction-refused', needsLabel: true }),
  ];
  show(<ReturnedGoods store={createRemote(async () => ({ ok: true, data: items }) as const)} now={() => now} />);
  await screen.findAllByText('Vape');
  const rows = within(screen.getByRole('table', { name: 'Returned goods' }))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map(row => [...row.children].slice(-2).map(cell => cell.textContent))).toEqual([
    ['Scheduled', 'Now'],
    ['Scheduled', 'Mar 10, 2026, 11:30 AM (in 2 h)'],
    ['The state has not answered yet', '–'],
    ['The state counts it as destroyed already; a lead must look at it', '–'],
    ['Refused by the state; a lead must look at it', '–'],
  ]);
  expect(screen.getByText('Not told yet')).toBeTruthy();
  expect(rows.map(row => row.textContent?.includes('No label printed'))).toEqual([false, false, false, false, true]);
});
