import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LowStock } from '../../../../renderer/features/inventory/low-stock';
import { createRemote } from '../../../../renderer/ui/remote';
import type { LowProductView } from '../../../../shared/ipc/inventory-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { withSizes } from '../../support/layout';
import { show } from '../../support/render';

withSizes();

const gone = { name: 'Wafers', form: null, packages: 0, onHand: 0, low: 100 } as const;
const few = { name: 'Vape battery', form: 'DEVICE', packages: 2, onHand: 350, low: 500 } as const;

function showLow(answer: () => LowProductView[] | ReturnType<typeof failure>, language: 'en' | 'es' = 'en') {
  const { bridge, client } = aClient({ 'inventory.listLow': answer });
  const store = createRemote(() => client.ask('inventory.listLow', null));
  const shown: string[] = [];
  return {
    bridge,
    shown,
    ...show(<LowStock store={store} syncedAt={1} onShow={name => shown.push(name)} />, language),
  };
}

it('lists products with what is left, from how many on that is little, and whether any is left', async () => {
  const { user, shown } = showLow(() => [gone, few]);
  const table = await screen.findByRole('table', { name: 'Low stock' });
  await within(table).findByText('Wafers');
  const rows = within(table)
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent));
  expect(rows).toEqual([
    ['Product', 'Category', 'On hand', 'Low from', 'Packages', 'Stock'],
    ['Wafers', '–', '0', '1', '0', 'None left'],
    ['Vape battery', 'device', '3.5', '5', '2', 'Low'],
  ]);
  expect(screen.queryByRole('button', { name: 'Show the packages of Wafers' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show the packages of Vape battery' }));
  expect(shown).toEqual(['Vape battery']);
});

it('says in Spanish that there is enough of everything', async () => {
  showLow(() => [], 'es');
  expect(await screen.findByText('Hay suficiente de todo.')).toBeTruthy();
});

it('says what went wrong', async () => {
  showLow(() => failure('E-NET-01'));
  expect(await screen.findByRole('alert')).toBeTruthy();
});
