import { expect, it } from 'vitest';
import { toQueueRow } from '../../../../electron/services/queue/queue-view';
import type { Instant } from '../../../../shared/kernel/units';

const entry: Omit<Parameters<typeof toQueueRow>[0], 'state'> = {
  ...{
    outboxId: 'o',
    saleId: 'u',
    aboutSaleId: 's',
    op: 'void',
    localRef: 'R2-1',
    cardId: 'PTEST0001',
    attempts: 2,
    reviewReason: null,
  },
  ...{ soldAt: 5 as Instant, dueAt: 9 as Instant },
};

it.each([
  ['queued', 'queued', 9],
  ['sending', 'sending', null],
  ['unknown', 'checking', 9],
  ['review', 'needs-review', null],
] as const)('shows of %s the word a cashier reads, and when something happens by itself', (state, status, nextAt) => {
  expect(toQueueRow({ ...entry, state }, () => null)).toEqual({
    ...{
      saleId: 'u',
      aboutSaleId: 's',
      op: 'void',
      localRef: 'R2-1',
      soldAt: 5,
      registryIdMasked: '****0001',
      attempts: 2,
    },
    ...{ status, nextAt, settling: null, isTwice: false },
  });
});

it('marks what may be recorded twice', () => {
  const row = toQueueRow({ ...entry, state: 'review', reviewReason: 'several 1 2' }, () => null);
  expect(row.isTwice).toBe(true);
});

it('names as the next try the end of a wait, whatever the queue has', () => {
  const settling = { until: 60_000 as Instant, asked: null };
  const asked: unknown[] = [];
  const { nextAt, settling: told } = toQueueRow({ ...entry, state: 'queued' }, of => {
    asked.push(of);
    return settling;
  });
  expect([nextAt, told, asked]).toEqual([60_000, settling, [{ id: 'o', state: 'queued' }]]);
});
