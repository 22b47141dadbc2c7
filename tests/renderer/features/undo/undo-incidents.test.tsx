import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoIncidents } from '../../../../renderer/features/undo/undo-incidents';
import { createUndoIncidentsStore } from '../../../../renderer/features/undo/undo-incidents-store';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { anUndoRecord } from '../../support/undo';

const refused = anUndoRecord({
  ...{ outcome: 'failed', trouble: 'undo-refused', refusedBecause: 'Period locked', isIncidentOpen: true },
});

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

const goods = {
  ...{ barcode: '0001000000009001', parentBarcode: '0001000000000029', name: 'Vape', quantity: 100, localRef: 'R' },
  ...{ returnedAt: 0, destroyAfter: null, needsLabel: false },
};
const done = { kind: 'restock', outcome: 'done', isIncidentOpen: true } as const;

it.each([
  [
    anUndoRecord({ ...done, trouble: 'destroyed-early', packages: [{ ...goods, status: 'destroyed-early' }] }),
    'Destroyed before its time: Vape: 0001000000009001',
    /^The state already counts these goods as destroyed: if they are still here, keep them locked away/,
  ],
  [
    anUndoRecord({
      ...{ ...done, trouble: 'destruction-refused', refusedBecause: 'BARCODE_NOT_FOUND' },
      packages: [{ ...goods, status: 'destruction-refused' }],
    }),
    'Destruction not scheduled: Vape: 0001000000009001',
    /^The state has not put these goods down to be destroyed: keep them locked away, find out/,
  ],
])(
  'says of goods what is wrong with them and what to do, not that the sale still counts',
  async (record, head, what) => {
    const { client } = aClient({ 'undo.listIncidents': () => [record] });
    show(<UndoIncidents store={createUndoIncidentsStore(client)} onOpenSale={() => undefined} />);
    expect(await screen.findByText(head)).toBeTruthy();
    expect(screen.getByText(what)).toBeTruthy();
    expect([screen.queryByText(/still counts the sale/), screen.queryByText(/^Refunded/)]).toEqual([null, null]);
  },
);

it('puts goods down to be destroyed once more, with what a lead found out', async () => {
  const packages = [{ ...goods, status: 'destruction-refused' as const }];
  const record = anUndoRecord({ ...done, trouble: 'destruction-refused', packages, mayScheduleAgain: true });
  const { client, bridge } = aClient({ 'undo.listIncidents': () => [record], 'undo.scheduleAgain': () => record });
  const { user } = show(<UndoIncidents store={createUndoIncidentsStore(client)} onOpenSale={() => undefined} />);
  const button = await screen.findByRole('button', { name: 'Schedule again' });
  expect(button.hasAttribute('disabled')).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'What was done about it' }), 'the room was missing there');
  bridge.answer({ 'undo.listIncidents': () => [] });
  await user.click(button);
  expect(screen.queryByText(/^Destruction not scheduled/)).toBeNull();
  expect(bridge.inputsOf('undo.scheduleAgain')).toEqual([{ undoId: 'undo-1', reason: 'the room was missing there' }]);
});
