import { expect, it } from 'vitest';
import { getSale } from '../../../../db/repositories/sales';
import { toQueueRow } from '../../../../electron/services/queue/queue-view';
import type { Instant } from '../../../../shared/kernel/units';
import { later } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';

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
  expect(toQueueRow({ ...entry, state }, { db: aShop().db, settling: () => null })).toEqual({
    ...{
      saleId: 'u',
      aboutSaleId: 's',
      op: 'void',
      localRef: 'R2-1',
      soldAt: 5,
      registryIdMasked: '****0001',
      attempts: 2,
    },
    ...{ status, nextAt, settling: null, behind: null, isTwice: false },
  });
});

it('marks what may be recorded twice', () => {
  const row = toQueueRow(
    { ...entry, state: 'review', reviewReason: 'several 1 2' },
    { db: aShop().db, settling: () => null },
  );
  expect(row.isTwice).toBe(true);
});

it('names as the next try the end of a wait, whatever the queue has', () => {
  const settling = { until: 60_000 as Instant, asked: null };
  const asked: unknown[] = [];
  const { nextAt, settling: told } = toQueueRow(
    { ...entry, state: 'queued' },
    {
      db: aShop().db,
      settling: of => {
        asked.push(of);
        return settling;
      },
    },
  );
  expect([nextAt, told, asked]).toEqual([60_000, settling, [{ id: 'o', state: 'queued' }]]);
});

it('names what goes first of the same patient, and until when that waits', () => {
  const shop = aShop();
  for (const sequence of [1, 2]) sell(shop, { sequence, soldAt: later(sequence * 100) });
  const second = { ...entry, outboxId: 'outbox-sale-2', state: 'queued' } as const;
  const rowWhere = (until: Instant | null) =>
    toQueueRow(second, {
      db: shop.db,
      settling: ({ id }) => (id === 'outbox-sale-1' && until !== null ? { until, asked: null } : null),
    });
  const { localRef } = getSale(shop.db, 'sale-1');
  const seen = [rowWhere(later(60_000)), rowWhere(null)].map(({ nextAt, settling, behind }) => [
    nextAt,
    settling,
    behind,
  ]);
  expect(seen).toEqual([
    [later(60_000), null, { localRef, until: later(60_000) }],
    [later(100), null, { localRef, until: later(100) }],
  ]);
});
