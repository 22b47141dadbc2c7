import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { listCounts } from '../../../db/repositories/till-counts';
import { type CountToRecord, countTill } from '../../../db/transactions/count-till';
import { err, ok } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { someMerchandise } from '../../support/store-values';
import { anOpenTill, closeOpenTill } from '../../support/tills';

const count: CountToRecord = {
  ...{ sessionId: 'till-1', requestId: 'c-1', at: later(9), actorId: 'user-ana', most: 2 },
  pieces: [
    { cents: 10_000, pieces: 2 },
    { cents: 500, pieces: 0 },
    { cents: 100, pieces: 19 },
  ],
  countedCents: 21_900 as Cents,
};

it('keeps what was counted beside what should have been there, once a press', () => {
  const { db } = aShop();
  anOpenTill(db);
  expect([countTill(db, count), countTill(db, count)]).toEqual([ok(null), ok(null)]);
  expect(listCounts(db, 'till-1')).toEqual([
    {
      ...{ number: 1, at: later(9), by: 'Ana Ruiz', countedCents: 21_900, expectedCents: 20_000 },
      pieces: [
        { cents: 10_000, pieces: 2 },
        { cents: 100, pieces: 19 },
      ],
    },
  ]);
  expect(listAudit(db, { after: 0, limit: 99 }).at(-1)).toMatchObject({
    ...{ action: 'till.counted', subject: 'till:till-1', actorId: 'user-ana' },
    detail: { number: 1, countedCents: 21_900, expectedCents: 20_000, overShortCents: 1_900 },
  });
});

it('counts again as often as allowed, and only a till that is open', () => {
  const { db } = aShop();
  anOpenTill(db);
  expect(countTill(db, { ...count, sessionId: 'till-9' })).toEqual(err('not-open'));
  const counts = ['c-1', 'c-2', 'c-3'].map(requestId => countTill(db, { ...count, requestId }));
  expect(counts).toEqual([ok(null), ok(null), err('too-often')]);
  expect(listCounts(db, 'till-1').map(({ number }) => number)).toEqual([1, 2]);
});

it('lets no count into a closed till', () => {
  const { db } = aShop();
  anOpenTill(db);
  closeOpenTill(db);
  expect(countTill(db, { ...count, requestId: 'c-9' })).toEqual(err('not-open'));
});

it('ends the taking of cash: a sale in cash is refused by the store itself, one by card is not', () => {
  const store = aShop();
  anOpenTill(store.db);
  sell(store, { sequence: 1, items: [someMerchandise()], tillSessionId: 'till-1' });
  countTill(store.db, count);
  expect(() => sell(store, { sequence: 2, items: [someMerchandise()], tillSessionId: 'till-1' })).toThrow(
    'the drawer is counted',
  );
});
