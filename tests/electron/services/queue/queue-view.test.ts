import { expect, it } from 'vitest';
import { toQueueRow } from '../../../../electron/services/queue/queue-view';
import type { Instant } from '../../../../shared/kernel/units';

const entry: Omit<Parameters<typeof toQueueRow>[0], 'state'> = {
  ...{
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
  expect(toQueueRow({ ...entry, state })).toEqual({
    ...{
      saleId: 'u',
      aboutSaleId: 's',
      op: 'void',
      localRef: 'R2-1',
      soldAt: 5,
      registryIdMasked: '****0001',
      attempts: 2,
    },
    ...{ status, nextAt, isTwice: false },
  });
});

it('marks what may be recorded twice', () => {
  expect(toQueueRow({ ...entry, state: 'review', reviewReason: 'several 1 2' }).isTwice).toBe(true);
});
