import { expect, it } from 'vitest';
import { openTill } from '../../../db/transactions/open-till';
import { err, ok } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { rowsOf, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

const till = { id: 'till-1', requestId: 'r-1', openingFloatCents: 20_000 as Cents, userId: 'user-ana', at: t0 };
const session = {
  ...{ id: 'till-1', openedAt: t0, openedById: 'user-ana', openedBy: 'Ana Ruiz', openingFloatCents: 20_000 },
  ...{ isCounted: false, closedAt: null },
};

it('opens the till once, however often it is pressed', () => {
  const store = aShop();
  expect(openTill(store.db, till)).toEqual(ok(session));
  expect(openTill(store.db, { ...till, id: 'till-2' })).toEqual(ok(session));
  expect(openTill(store.db, { ...till, id: 'till-3', requestId: 'r-2' })).toEqual(err('already-open'));
  expect(rowsOf(store, 'SELECT id FROM till_session')).toEqual([{ id: 'till-1' }]);
});

it('keeps how the float was counted, which is no count of the closing', () => {
  const store = aShop();
  const pieces = [
    { cents: 10_000, pieces: 2 },
    { cents: 1, pieces: 0 },
  ];
  expect(openTill(store.db, { ...till, pieces })).toEqual(ok(session));
  expect(rowsOf(store, 'SELECT * FROM till_count_piece')).toEqual([
    { session_id: 'till-1', count_number: 0, cents: 10_000, pieces: 2 },
  ]);
  expect(rowsOf(store, 'SELECT number, counted_cents, expected_cents, actor_id FROM till_count')).toEqual([
    { number: 0, counted_cents: 20_000, expected_cents: 20_000, actor_id: 'user-ana' },
  ]);
});
