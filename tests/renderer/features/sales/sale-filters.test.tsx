import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaleFilters } from '../../../../renderer/features/sales/sale-filters';
import { show } from '../../support/render';

it('filters by status and by day, and back to all', async () => {
  const said: unknown[] = [];
  const filter = { search: '', status: 'queued', day: null } as const;
  const { user } = show(
    <SaleFilters search="" filter={filter} onSearch={text => said.push(text)} onFilter={change => said.push(change)} />,
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Needs review');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Any status');
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-03-02' } });
  expect(said).toEqual([{ status: 'needs-review' }, { status: null }, { day: '2026-03-02' }]);
});
