import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PackageCounts } from '../../../../renderer/features/inventory/package-counts';
import { aPackageView } from '../../support/packages';
import { show } from '../../support/render';

it('goes from the state’s count to what can be sold, step by step', async () => {
  const opened: string[] = [];
  const shown = aPackageView({ offShelf: 200, item: { ...aPackageView().item, onHand: 900 } });
  const { user } = show(<PackageCounts shown={shown} onOpenSale={saleId => opened.push(saleId)} />);
  const rows = within(screen.getByRole('table', { name: 'Counts' })).getAllByRole('row');
  expect(rows.map(row => row.lastElementChild?.textContent)).toEqual(['12', '−1', '−2', '9']);
  await user.click(screen.getByRole('button', { name: /^Sold, not settled: REG-2-000001-7K3QX/ }));
  expect(opened).toEqual(['s-1']);
});

it('asks for the cause before anybody corrects a count', () => {
  show(<PackageCounts shown={aPackageView({ sales: [] })} onOpenSale={() => undefined} />);
  expect(screen.getByText('Find the cause first')).toBeTruthy();
});
