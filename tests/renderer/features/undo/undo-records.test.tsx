import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoRecords } from '../../../../renderer/features/undo/undo-records';
import { createUndoRecordsStore } from '../../../../renderer/features/undo/undo-records-store';
import type { UndoRecordView } from '../../../../shared/ipc/undo-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { anUndoRecord } from '../../support/undo';

const remote = (...records: UndoRecordView[]) =>
  createUndoRecordsStore(aClient({ 'undo.listOfSale': () => records }).client);

it('lists what was undone of a sale', async () => {
  show(<UndoRecords store={remote(anUndoRecord())} saleId="sale-1" papersOf={() => <i>papers</i>} />);
  expect(await screen.findByRole('region', { name: 'What was undone' })).toBeTruthy();
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(screen.getAllByText('papers')).toHaveLength(1);
});

it('is silent where nothing was, and about another sale', async () => {
  const nothing = show(<UndoRecords store={remote()} saleId="sale-1" papersOf={() => <i>papers</i>} />);
  await Promise.resolve();
  expect(nothing.container.textContent).toBe('');
  const other = show(<UndoRecords store={remote(anUndoRecord())} saleId="sale-2" papersOf={() => <i>papers</i>} />);
  await Promise.resolve();
  expect(other.container.textContent).toBe('');
});

it('asks the registry now about an allotment that is still out, beside its record', async () => {
  const amounts = [{ orderType: 'MEDICAL', route: 'INHALATION', amount: 500_000, unit: 'ug_thc' } as const];
  const record = (state: 'delayed' | 'back') =>
    anUndoRecord({ kind: 'restock', outcome: 'done', allotment: { state, checkedAt: null, amounts } });
  const { client, bridge } = aClient({
    'undo.listOfSale': () => [record('delayed')],
    'undo.checkAllotment': () => failure('E-UND-08'),
  });
  const papers = () => <i>papers</i>;
  const { user } = show(<UndoRecords store={createUndoRecordsStore(client)} saleId="sale-1" papersOf={papers} />);
  await user.click(await screen.findByRole('button', { name: 'Ask the registry now' }));
  expect((await screen.findByRole('alert')).textContent).toBe('The registry did not answer. Try again in a moment.');
  bridge.answer({ 'undo.checkAllotment': () => record('back') });
  await user.click(screen.getByRole('button', { name: 'Ask the registry now' }));
  expect((await screen.findByText(/^Allotment:/)).textContent).toBe('Allotment: Inhalation 500 mg THC is back.');
  expect(screen.queryByRole('button', { name: 'Ask the registry now' })).toBeNull();
});
