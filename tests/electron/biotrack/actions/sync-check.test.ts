import { expect, it } from 'vitest';
import { readSyncMarks, syncCheckMembers } from '../../../../electron/biotrack/actions/sync-check';

it('asks for both tables', () => {
  expect(JSON.parse(syncCheckMembers('FL-0042'))).toEqual({
    location: 'FL-0042',
    download: 0,
    data: [
      { table: 'sale', transaction_start: 0 },
      { table: 'inventory', transaction_start: 0 },
    ],
  });
});

it('reads both marks, in any order and beside others', () => {
  const summary = [
    { table: 'inventory', sum: 651463, match: 1 },
    { table: 'employee', sum: '7' },
    { table: 'sale', sum: '0' },
  ];
  expect(readSyncMarks({ summary })).toEqual({ ok: true, value: { sale: '0', inventory: '651463' } });
});

it('takes a missing table for no answer', () => {
  expect(readSyncMarks({ summary: [{ table: 'sale', sum: '1' }] })).toEqual({ ok: false, error: 'unreadable' });
});
