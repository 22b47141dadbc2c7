import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useInventoryColumns } from '../../../../renderer/features/inventory/inventory-columns';
import type { ListedItemView } from '../../../../shared/ipc/inventory-views';
import { show } from '../../support/render';
import { aListedItem } from '../../support/views';

function Cells({ item, opened }: { readonly item: ListedItemView; readonly opened: string[] }) {
  const columns = useInventoryColumns(async barcode => void opened.push(barcode));
  return columns.map(({ key, cell }) => (
    <div key={key} data-testid={key}>
      {cell(item)}
    </div>
  ));
}

it('marks what is low, and opens a package by its name', async () => {
  const opened: string[] = [];
  const { user } = show(<Cells item={aListedItem({ isLow: true })} opened={opened} />);
  expect(screen.getByTestId('onHand').textContent).toBe('12Low');
  await user.click(screen.getByRole('button'));
  expect(opened).toEqual(['1000000000000017']);
});

it('gives goods of the store’s own no page, and no count', () => {
  const shirt = aListedItem({ kind: 'merchandise', barcode: null, name: 'T-shirt', onHand: null, route: null });
  show(<Cells item={shirt} opened={[]} />);
  expect([screen.getByTestId('onHand').textContent, screen.getByTestId('route').textContent]).toEqual([
    '–',
    'Merchandise',
  ]);
  expect(screen.queryByRole('button')).toBeNull();
});
