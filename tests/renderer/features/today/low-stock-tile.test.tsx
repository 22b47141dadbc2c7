import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LowStockTile } from '../../../../renderer/features/today/low-stock-tile';
import type { LeadsDayView } from '../../../../shared/ipc/day-views';
import { show } from '../../support/render';

const gone: string[] = [];
const showTile = (lowStock: LeadsDayView['lowStock'], language: 'en' | 'es' = 'en') =>
  show(<LowStockTile lowStock={lowStock} onGo={() => gone.push('low stock')} />, language);
const few = { count: 4, gone: 0, scarcest: [{ name: 'Gummies', onHand: 150 }] };

it('says how many products are low, the scarcest by name, and leads to the list', async () => {
  const { user } = showTile(few);
  const tile = screen.getByRole('region', { name: 'Low stock' });
  expect([tile.textContent, tile.className]).toEqual([
    'Low stock4 productsGummies 1.5 leftOpen low stock',
    'tile tile-calm',
  ]);
  await user.click(screen.getByRole('button', { name: 'Open low stock' }));
  expect(gone).toEqual(['low stock']);
});

it('warns of what has run out', () => {
  showTile({ ...few, gone: 1, scarcest: [{ name: 'Wafers', onHand: 0 }] });
  const tile = screen.getByRole('region', { name: 'Low stock' });
  expect([tile.className, screen.getByText('1 has run out')]).toEqual(['tile tile-warn', expect.anything()]);
});

it('is quiet where there is enough', () => {
  showTile({ count: 0, gone: 0, scarcest: [] }, 'es');
  expect(screen.getByRole('region', { name: 'Pocas existencias' }).textContent).toContain('Hay suficiente de todo');
});
