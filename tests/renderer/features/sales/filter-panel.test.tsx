import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FilterPanel } from '../../../../renderer/features/sales/filter-panel';
import { createSalesStore } from '../../../../renderer/features/sales/sales-store';
import { everySale } from '../../../../shared/ipc/sale-views';
import { aClient } from '../../support/client';
import { show } from '../../support/render';

function aPanel(language: 'en' | 'es' = 'en') {
  const { bridge, client } = aClient({
    'history.operators': () => [{ id: 'u-1', name: 'Ana Ruiz' }],
    'sale.list': () => ({ rows: [], hasMore: false }),
  });
  const store = createSalesStore(client);
  const { user } = show(<FilterPanel id="panel" store={store} />, language);
  return { bridge, store, user, filter: () => store.getState().filter };
}

it('narrows by days, operator and several statuses at once', async () => {
  const { user, filter } = aPanel();
  fireEvent.change(screen.getByLabelText('From day'), { target: { value: '2026-03-02' } });
  fireEvent.change(screen.getByLabelText('To day'), { target: { value: '2026-03-05' } });
  await screen.findByRole('option', { name: 'Ana Ruiz' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Operator' }), 'Ana Ruiz');
  for (const name of ['Refused', 'Queued', 'Synced', 'Synced']) await user.click(screen.getByRole('button', { name }));
  expect(filter()).toEqual({
    ...everySale,
    ...{ from: '2026-03-02', to: '2026-03-05', operatorId: 'u-1', statuses: ['queued', 'refused'] },
  });
  expect(screen.getAllByRole('button', { pressed: true }).map(button => button.textContent)).toEqual([
    'Queued',
    'Refused',
  ]);
  fireEvent.change(screen.getByLabelText('From day'), { target: { value: '' } });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Operator' }), 'Anybody');
  expect(filter()).toMatchObject({ from: null, operatorId: null });
});

it('narrows by amount, product and package as they are typed', async () => {
  const { user, filter } = aPanel();
  await user.type(screen.getByRole('textbox', { name: 'Amount from' }), '12.5');
  await user.type(screen.getByRole('textbox', { name: 'Amount to' }), '40');
  await user.type(screen.getByRole('textbox', { name: 'Product' }), ' blue dream ');
  await user.type(screen.getByRole('textbox', { name: 'Package' }), 'PK-1');
  await waitFor(() =>
    expect(filter()).toEqual({
      ...everySale,
      ...{ leastCents: 1_250, mostCents: 4_000, product: 'blue dream', packageId: 'PK-1' },
    }),
  );
});

it('says in Spanish that this is no amount, and asks for nothing by it', async () => {
  const { user, bridge, filter } = aPanel('es');
  await user.type(screen.getByRole('textbox', { name: 'Importe desde' }), 'doce');
  expect(screen.getByText('Un importe como 12.50')).toBeTruthy();
  await new Promise(resolve => setTimeout(resolve, 400));
  expect([filter(), bridge.inputsOf('sale.list')]).toEqual([everySale, []]);
});

it('empties its boxes when a filter is taken off elsewhere', async () => {
  const { user, store, filter } = aPanel();
  await user.type(screen.getByRole('textbox', { name: 'Product' }), 'haze');
  await user.type(screen.getByRole('textbox', { name: 'Amount to' }), '40');
  await waitFor(() => expect(filter()).toMatchObject({ product: 'haze', mostCents: 4_000 }));
  await store.getState().setFilter({ product: null, mostCents: null });
  await waitFor(() =>
    expect(['Product', 'Amount to'].map(name => screen.getByRole<HTMLInputElement>('textbox', { name }).value)).toEqual(
      ['', ''],
    ),
  );
});
