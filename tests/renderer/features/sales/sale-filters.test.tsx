import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaleFilters } from '../../../../renderer/features/sales/sale-filters';
import { everySale, type SaleFilter } from '../../../../shared/ipc/sale-views';
import { show } from '../../support/render';

it('filters by status and by day, and back to all', async () => {
  const said: unknown[] = [];
  const filter: SaleFilter = { ...everySale, statuses: ['queued'] };
  const { user } = show(
    <SaleFilters search="" filter={filter} onSearch={text => said.push(text)} onFilter={change => said.push(change)} />,
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Needs review');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Any status');
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-03-02' } });
  expect(said).toEqual([{ statuses: ['needs-review'] }, { statuses: [] }, { from: '2026-03-02', to: '2026-03-02' }]);
});

it('shows the filter in force, and searches as it is typed', async () => {
  const said: unknown[] = [];
  const { user } = show(
    <SaleFilters
      search="550"
      filter={{ ...everySale, search: '550', statuses: ['refused'], from: '2026-03-02', to: '2026-03-02' }}
      onSearch={text => said.push(text)}
      onFilter={change => said.push(change)}
    />,
    'es',
  );
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Situación' }).value).toBe('refused');
  expect(screen.getByLabelText<HTMLInputElement>('Día').value).toBe('2026-03-02');
  await user.type(screen.getByRole('textbox', { name: 'Buscar ventas' }), '1');
  fireEvent.change(screen.getByLabelText('Día'), { target: { value: '' } });
  expect(said).toEqual(['5501', { from: null, to: null }]);
});

it('offers every status by its word, and none is chosen at first', () => {
  show(<SaleFilters search="" filter={everySale} onSearch={() => undefined} onFilter={() => undefined} />);
  const status = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Status' });
  expect([status.value, ...[...status.options].map(option => option.text)]).toEqual([
    '',
    'Any status',
    'Queued',
    'Sending',
    'Checking',
    'Synced',
    'Refused',
    'Needs review',
    'Voided',
    'Not reported',
  ]);
  expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('');
});
