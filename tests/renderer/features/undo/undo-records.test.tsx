import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoRecords } from '../../../../renderer/features/undo/undo-records';
import { createRemote } from '../../../../renderer/ui/remote';
import type { UndoRecordView } from '../../../../shared/ipc/undo-views';
import { show } from '../../support/render';
import { anUndoRecord } from '../../support/undo';

const remote = (...records: UndoRecordView[]) =>
  createRemote(async (_saleId: string) => ({ ok: true, data: records }) as const);

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
