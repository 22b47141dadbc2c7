import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { InventoryScreen } from '../../../../renderer/features/inventory/inventory-screen';
import { createInventoryStore } from '../../../../renderer/features/inventory/inventory-store';
import { aClient } from '../../support/client';
import { withSizes } from '../../support/layout';
import { show } from '../../support/render';
import { anItem } from '../../support/views';

withSizes();

it('shows Med Usable Weight, lab status, and why something cannot be sold', async () => {
  const rows = [anItem(), anItem({ key: 'k2', medWeight: null, blockedBy: ['MED_WEIGHT_MISSING'] })];
  const { client } = aClient({ 'inventory.list': () => ({ rows, hasMore: false, total: 2 }) });
  const synced = { packages: 2, syncedAt: null, progress: { rows: 1_500, fraction: 0.4 } };
  show(<InventoryScreen store={createInventoryStore(client)} synced={synced} />);
  const table = screen.getByRole('table', { name: 'Inventory' });
  await within(table).findAllByText('Citrus Gummies 10 pk');
  const cells = within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent));
  expect(cells).toEqual([
    [
      'Citrus Gummies 10 pk1000000000000017 · B-77',
      'Edible',
      '100 mg THC',
      '12',
      'PASSED',
      'Dec 1, 2026',
      '$35.00',
      'Yes',
    ],
    [
      'Citrus Gummies 10 pk1000000000000017 · B-77',
      'Edible',
      'Missing',
      '12',
      'PASSED',
      'Dec 1, 2026',
      '$35.00',
      'The state has no Med Usable Weight for this package.',
    ],
  ]);
  expect(screen.getByRole('meter', { name: 'Inventory download' }).getAttribute('value')).toBe('40');
});
