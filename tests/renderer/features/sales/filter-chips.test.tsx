import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { FilterChips } from '../../../../renderer/features/sales/filter-chips';
import { everySale, type SaleFilter } from '../../../../shared/ipc/sale-views';
import { show } from '../../support/render';

const names = { operator: 'Ana Ruiz', patient: null };

function Chips({ first }: { readonly first: Partial<SaleFilter> }) {
  const [filter, setFilter] = useState<SaleFilter>({ ...everySale, ...first });
  return (
    <>
      <FilterChips filter={filter} names={names} onFilter={change => setFilter({ ...filter, ...change })} />
      <p>{filter.search}</p>
    </>
  );
}

const chips = () => screen.queryAllByRole('listitem').map(chip => chip.textContent);

it('shows nothing where nothing but a search is on', () => {
  show(<Chips first={{ search: '550' }} />);
  expect([chips(), screen.queryByRole('button')]).toEqual([[], null]);
});

it('takes off one after the other from the keyboard', async () => {
  const { user } = show(<Chips first={{ operatorId: 'u-1', statuses: ['refused', 'queued'], product: 'haze' }} />);
  expect(chips()).toEqual(['Refused', 'Queued', 'Operator: Ana Ruiz', 'Product: haze']);
  screen.getByRole('button', { name: 'Remove the filter Queued' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove the filter Operator: Ana Ruiz'),
  );
  await user.keyboard('{Enter}');
  expect(chips()).toEqual(['Refused', 'Product: haze']);
});

it('clears them all, and leaves the search', async () => {
  const { user } = show(<Chips first={{ search: '550', packageId: 'PK-1', leastCents: 500 }} />);
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  expect([chips(), screen.queryByText('550') !== null]).toEqual([[], true]);
});
