import { expect, it } from 'vitest';
import { findOutage, listOutages } from '../../../db/repositories/outages';
import { beginOutage, endOutage } from '../../../db/transactions/record-outage';
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
