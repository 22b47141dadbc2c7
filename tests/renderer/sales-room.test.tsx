import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { withSizes } from './support/layout';
import { aQueueDay, aReport } from './support/queue-views';
import { anUndoPreview, anUndoRecord, anUndoView } from './support/undo';
import { aRegister, aSale, aSession } from './support/views';
import { theApp } from './support/whole-app';

withSizes();
const answers = {
  'sale.get': () => aSale({ id: 'sale-1' }),
  'undo.listOfSale': () => [anUndoRecord()],
  'undo.view': () => anUndoView(),
  'undo.preview': () => anUndoPreview(),
  'undo.commit': () => anUndoRecord(),
};

async function anOpenSale() {
  const app = await theApp(answers);
  await app.user.click(screen.getByRole('link', { name: 'Sales' }));
  await app.stores.sales.getState().open('sale-1');
  return app;
}

it('shows what was undone of a sale on its page', async () => {
  await anOpenSale();
  expect(await screen.findByRole('region', { name: 'What was undone' })).toBeTruthy();
});

it('undoes a sale from its page and comes back to it', async () => {
  const { user, bridge } = await anOpenSale();
  await user.click(await screen.findByRole('button', { name: 'Undo sale' }));
  await user.click(await screen.findByRole('radio', { name: /Rung in error/ }));
  await user.click(await screen.findByRole('button', { name: 'Void the sale, give back $111.50' }));
  const [back] = await screen.findAllByRole('button', { name: 'Back to the sale' });
  await user.click(back ?? document.body);
  expect(await screen.findByRole('region', { name: 'What was undone' })).toBeTruthy();
  expect(bridge.inputsOf('sale.get')).toHaveLength(2);
});

it('gives up an undoing that was left for another screen', async () => {
  const { user, stores } = await anOpenSale();
  await user.click(await screen.findByRole('button', { name: 'Undo sale' }));
  await screen.findByRole('radio', { name: /Rung in error/ });
  await user.click(screen.getByRole('link', { name: 'Patients' }));
  expect(stores.undo.getState().view).toBeNull();
});

it('leads to the cart when a sale that did not go through is rung up again, and names what is not in it', async () => {
  const { user, bridge } = await theApp({
    ...answers,
    'sale.get': () => aSale({ id: 'sale-1', syncStatus: 'refused', mayRingAgain: true }),
    'register.ringAgain': () => ({ cart: aRegister({ cartId: 'cart-9' }), leftOut: ['Budder', 'Rosin'] }),
  }).then(async app => {
    await app.user.click(screen.getByRole('link', { name: 'Sales' }));
    await app.stores.sales.getState().open('sale-1');
    return app;
  });
  await user.click(await screen.findByRole('button', { name: 'Ring again' }));
  expect(await screen.findByText(/^Not in the new cart, .*: Budder, Rosin\./)).toBeTruthy();
  expect(bridge.inputsOf('register.ringAgain')).toEqual([{ saleId: 'sale-1' }]);
});

it('leads a lead from what undid a sale to its story', async () => {
  const timeline = [{ at: 1, event: 'committed' as const, from: null, to: 'synced' as const, detail: '' }];
  const app = await theApp(
    {
      ...answers,
      'undo.listOfSale': () => [anUndoRecord({ kind: 'restock', timeline })],
      'queue.list': () => ({ rows: [], hasMore: false, isPaused: false }),
      'queue.day': () => aQueueDay(),
      'queue.report': () => aReport({ saleId: 'undo-1', op: 'refund', actions: [] }),
      'incident.list': () => [],
      'undo.listIncidents': () => [],
    },
    aSession({ role: 'lead' }),
  );
  await app.user.click(screen.getByRole('link', { name: 'Sales' }));
  await app.stores.sales.getState().open('sale-1');
  await app.user.click(await screen.findByRole('button', { name: 'Open the story of refund REG-2-000002-9QWER' }));
  expect(await screen.findByText('Refund of sale REG2-000017')).toBeTruthy();
  expect(app.bridge.inputsOf('queue.report')).toEqual([{ saleId: 'undo-1' }]);
});
