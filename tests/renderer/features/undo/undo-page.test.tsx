import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoPage } from '../../../../renderer/features/undo/undo-page';
import { createUndoStore } from '../../../../renderer/features/undo/undo-store';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { anUndoPreview, anUndoRecord, anUndoView } from '../../support/undo';

async function aPage(script: Parameters<typeof aClient>[0] = {}) {
  const { client, bridge } = aClient({
    'undo.view': () => anUndoView(),
    'undo.preview': () => anUndoPreview(),
    'undo.commit': () => anUndoRecord(),
    ...script,
  });
  const store = createUndoStore(client, countingIds());
  await store.getState().open('sale-1');
  let backs = 0;
  const shown = show(<UndoPage store={store} onBack={() => (backs += 1)} />);
  return { ...shown, bridge, backs: () => backs };
}

it('goes from what happened to what came of it with two presses', async () => {
  const { user, backs } = await aPage();
  await user.keyboard('1');
  await user.click(await screen.findByRole('button', { name: 'Void the sale, give back $111.50' }));
  expect((await screen.findByRole('status')).textContent).toBe('Done here. The state is told as soon as it answers.');
  for (const button of screen.getAllByRole('button', { name: 'Back to the sale' })) await user.click(button);
  expect(backs()).toBe(2);
});

it.each([
  ['synced', 'Done. The state has it.'],
  ['not-reported', 'Done. There is nothing to tell the state.'],
  ['voided', 'Done. There is nothing to tell the state.'],
] as const)('says of what is done and %s whether the state has a part in it', async (syncStatus, text) => {
  const { user } = await aPage({ 'undo.commit': () => anUndoRecord({ outcome: 'done', syncStatus }) });
  await user.keyboard('1');
  await user.click(await screen.findByRole('button', { name: 'Void the sale, give back $111.50' }));
  expect((await screen.findByRole('status')).textContent).toBe(text);
});

it('stops before any work where the operator may not', async () => {
  await aPage({ 'undo.view': () => anUndoView({ isOperatorAllowed: false }) });
  expect(screen.getByText(/^Only someone registered with the MMUR may undo a sale/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

it('says that a sale is unknown', async () => {
  await aPage({ 'undo.view': () => failure('E-CRT-01') });
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Undo a sale' })).toBeTruthy();
});
