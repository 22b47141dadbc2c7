import { expect, it } from 'vitest';
import { of, startState } from '../support/raw-state';

it('tells the highest number of each table and whether the caller has it', async () => {
  const state = await startState();
  await state.dispense('PTEST0001', [of('B2', 1)]);
  const data = [
    { table: 'sale', transaction_start: 500_010 },
    { table: 'inventory', transaction_start: '500012' },
  ];
  expect(await state.call('sync_check', { download: 0, data })).toEqual({
    success: 1,
    sessiontime: 1773165600,
    summary: [
      { table: 'sale', sum: '500011', match: 0 },
      { table: 'inventory', sum: '500012', match: 1 },
    ],
  });
});
