import { expect, it } from 'vitest';
import { findOutage, listOutages, listOutagesIn, listUntoldOutages } from '../../../db/repositories/outages';
import { beginOutage, endOutage, recordNotice } from '../../../db/transactions/record-outage';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';

it('lists the newest first and no more than asked for', () => {
  const { db } = aShop();
  for (const id of ['a', 'b', 'c']) {
    const at = later(id.charCodeAt(0));
    beginOutage(db, { id, cause: 'insecure', lastContactAt: null, at });
    endOutage(db, { id, at, elapsedMs: 0, contactsTried: 1 });
  }
  expect(listOutages(db, 2).map(({ id }) => id)).toEqual(['c', 'b']);
  expect(findOutage(db, 'd')).toBe(null);
});

it('lists what is over, lasted long enough and nobody was told of, the first that is due first', () => {
  const { db } = aShop();
  const lasted = { told: 9_000, long: 8_000, exact: 7_200, short: 7_199, open: null };
  for (const [index, [id, elapsedMs]] of Object.entries(lasted).entries()) {
    const at = later(index);
    beginOutage(db, { id, cause: 'offline', lastContactAt: null, at });
    if (elapsedMs !== null) endOutage(db, { id, at, elapsedMs, contactsTried: 1 });
  }
  recordNotice(db, 'told', 'user-ana', later(9));
  expect(listUntoldOutages(db, 7_200).map(({ id }) => id)).toEqual(['long', 'exact']);
});

it('lists those of a stretch of time in their order, with those under way at its beginning where they are wanted', () => {
  const { db } = aShop();
  const spans = [
    ['over', 0, 9],
    ['into', 1, 10],
    ['across', 2, 40],
    ['first', 10, 11],
    ['last', 19, 30],
    ['after', 20, 21],
    ['open', 5, null],
  ] as const;
  for (const [id, from, to] of spans) {
    beginOutage(db, { id, cause: 'offline', lastContactAt: null, at: later(from) });
    if (to !== null) endOutage(db, { id, at: later(to), elapsedMs: to - from, contactsTried: 1 });
  }
  const listed = (withUnderWay: boolean) =>
    listOutagesIn(db, { from: later(10), until: later(20), withUnderWay }).map(({ id }) => id);
  expect([listed(false), listed(true)]).toEqual([
    ['first', 'last'],
    ['into', 'across', 'open', 'first', 'last'],
  ]);
});
