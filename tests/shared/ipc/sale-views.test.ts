import { expect, it } from 'vitest';
import { everySale, saleFilter, salePageInput, syncStatus } from '../../../shared/ipc/sale-views';
import { outboxStates } from '../../../shared/sync/outbox-state';
import { syncStatusOf } from '../../../shared/sync/sync-status';

it('has a word for every state a report can be in', () => {
  for (const state of [null, ...outboxStates]) expect(syncStatus.safeParse(syncStatusOf(state)).success).toBe(true);
});

it('begins with a filter that leaves nothing out', () => {
  expect(saleFilter.parse(everySale)).toEqual(everySale);
  expect(salePageInput.parse({ ...everySale, after: 'sale-1' })).toEqual({ ...everySale, after: 'sale-1' });
});

it.each([
  { search: 'x'.repeat(65) },
  { statuses: ['lost'] },
  { from: '10 March' },
  { leastCents: -1 },
  { mostCents: 12.5 },
  { product: 'x'.repeat(81) },
  { packageId: 'x'.repeat(65) },
  { patientId: "x' OR 1" },
  { day: '2026-03-10' },
])('takes no filter that is out of bounds, as %o', change => {
  expect(saleFilter.safeParse({ ...everySale, ...change }).success).toBe(false);
});
