import { screen, waitFor } from '@testing-library/react';
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
  show(<UndoRecords store={remote(anUndoRecord())} saleId="sale-1" isLead papersOf={() => <i>papers</i>} />);
  expect(await screen.findByRole('region', { name: 'What was undone' })).toBeTruthy();
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(screen.getAllByText('papers')).toHaveLength(1);
});

it('is silent where nothing was, and about another sale', async () => {
  const nothing = show(<UndoRecords store={remote()} saleId="sale-1" isLead papersOf={() => <i>papers</i>} />);
  await Promise.resolve();
  expect(nothing.container.textContent).toBe('');
  const other = show(
    <UndoRecords store={remote(anUndoRecord())} saleId="sale-2" isLead papersOf={() => <i>papers</i>} />,
  );
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
  const { user } = show(
    <UndoRecords store={createUndoRecordsStore(client)} saleId="sale-1" isLead papersOf={papers} />,
  );
  await user.click(await screen.findByRole('button', { name: 'Ask the registry now' }));
  expect((await screen.findByRole('alert')).textContent).toBe('The registry did not answer. Try again in a moment.');
  bridge.answer({ 'undo.checkAllotment': () => record('back') });
  await user.click(screen.getByRole('button', { name: 'Ask the registry now' }));
  expect((await screen.findByText(/^Allotment:/)).textContent).toBe('Allotment: Inhalation 500 mg THC is back.');
  expect(screen.queryByRole('button', { name: 'Ask the registry now' })).toBeNull();
});

it('lets a lead have the state asked once more about goods that it did not put down, also after that was closed', async () => {
  const refused = anUndoRecord({ kind: 'restock', outcome: 'done', isIncidentOpen: false, mayScheduleAgain: true });
  const { client, bridge } = aClient({
    'undo.listOfSale': () => [refused],
    'undo.scheduleAgain': () => failure('E-UND-07'),
  });
  const store = createUndoRecordsStore(client);
  const { user } = show(<UndoRecords store={store} saleId="sale-1" isLead papersOf={() => null} />);
  const press = await screen.findByRole<HTMLButtonElement>('button', { name: 'Schedule again' });
  expect(press.disabled).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'What was done about it' }), 'found in the back room');
  await user.click(press);
  expect((await screen.findByRole('alert')).textContent).toBe('This has been dealt with already.');
  bridge.answer({ 'undo.scheduleAgain': () => ({ ...refused, mayScheduleAgain: false }) });
  await user.click(press);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Schedule again' })).toBeNull());
  expect(bridge.inputsOf('undo.scheduleAgain')).toEqual(
    Array(2).fill({ undoId: 'undo-1', reason: 'found in the back room' }),
  );
});

it('leaves that to leads', async () => {
  show(
    <UndoRecords
      store={remote(anUndoRecord({ mayScheduleAgain: true }))}
      saleId="sale-1"
      isLead={false}
      papersOf={() => null}
    />,
  );
  await screen.findByRole('region', { name: 'What was undone' });
  expect(screen.queryByRole('button', { name: 'Schedule again' })).toBeNull();
});
