import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoIncidents } from '../../../../renderer/features/undo/undo-incidents';
import { createUndoIncidentsStore } from '../../../../renderer/features/undo/undo-incidents-store';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { anUndoRecord } from '../../support/undo';

const refused = anUndoRecord({ outcome: 'failed', refusedBecause: 'Period locked', isIncidentOpen: true });

it('asks a lead what was done about an undoing that the state refused', async () => {
  const { client, bridge } = aClient({ 'undo.listIncidents': () => [refused], 'undo.closeIncident': () => refused });
  const opened: string[] = [];
  const { user } = show(
    <UndoIncidents store={createUndoIncidentsStore(client)} onOpenSale={saleId => opened.push(saleId)} />,
  );
  expect(await screen.findByText(/The state refused it: Period locked/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open the sale' }));
  expect(screen.getByRole('button', { name: 'Dealt with' }).hasAttribute('disabled')).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'What was done about it' }), 'voided by the state by phone');
  bridge.answer({ 'undo.listIncidents': () => [] });
  await user.click(screen.getByRole('button', { name: 'Dealt with' }));
  expect(screen.queryByText(/Period locked/)).toBeNull();
  expect([opened, bridge.inputsOf('undo.closeIncident')]).toEqual([
    ['sale-1'],
    [{ undoId: 'undo-1', reason: 'voided by the state by phone' }],
  ]);
});

it('is silent where there is none', async () => {
  const { client } = aClient({ 'undo.listIncidents': () => [] });
  const { container } = show(<UndoIncidents store={createUndoIncidentsStore(client)} onOpenSale={() => undefined} />);
  await Promise.resolve();
  expect(container.textContent).toBe('');
});
