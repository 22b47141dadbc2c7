import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaleFilters } from '../../../../renderer/features/sales/sale-filters';
import { show } from '../../support/render';

const nothing = () => undefined;

it('searches as it is typed, and opens everything else', async () => {
  const said: string[] = [];
  const { user } = show(
    <SaleFilters
      {...{ search: '55', count: 0, isOpen: false, panelId: 'panel' }}
      onSearch={text => said.push(text)}
      onToggle={() => said.push('toggled')}
    />,
  );
  await user.type(screen.getByRole('textbox', { name: 'Search sales' }), '0');
  await user.click(screen.getByRole('button', { name: 'Filters', expanded: false }));
  expect(said).toEqual(['550', 'toggled']);
});

it('says in Spanish how many filters are on, and what it opened', () => {
  show(
    <SaleFilters {...{ search: '', count: 2, isOpen: true, panelId: 'panel' }} onSearch={nothing} onToggle={nothing} />,
    'es',
  );
  const button = screen.getByRole('button', { name: 'Filtros (2)', expanded: true });
  expect(button.getAttribute('aria-controls')).toBe('panel');
});
