import { expect, it } from 'vitest';
import { saleFilter, syncStatus } from '../../../shared/ipc/sale-views';
import { outboxStates } from '../../../shared/sync/outbox-state';
import { syncStatusOf } from '../../../shared/sync/sync-status';

it('has a word for every state a report can be in', () => {
  for (const state of [null, ...outboxStates]) expect(syncStatus.safeParse(syncStatusOf(state)).success).toBe(true);
});

it('filters by a bounded search, a known status and a day', () => {
  const filter = { search: '', status: null, day: null, after: null };
  expect(saleFilter.parse(filter)).toEqual(filter);
  expect(saleFilter.safeParse({ ...filter, search: 'x'.repeat(65) }).success).toBe(false);
  expect(saleFilter.safeParse({ ...filter, status: 'lost' }).success).toBe(false);
});
