import { expect, it } from 'vitest';
import { findOpenTill, findTill, findTillByRequest } from '../../../db/repositories/till';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { anOpenTill, closeOpenTill, countDrawer } from '../../support/tills';

it('finds the open session, and any session by its id or the request that opened it', () => {
  const { db } = aShop();
  expect([findOpenTill(db), findTill(db, 'till-1'), findTillByRequest(db, 'open-till-1')]).toEqual([null, null, null]);
  const opened = anOpenTill(db);
  expect([findOpenTill(db), findTill(db, 'till-1'), findTillByRequest(db, 'open-till-1')]).toEqual([
    opened,
    opened,
    opened,
  ]);
});

it('says that a session was counted, and when it was closed', () => {
  const { db } = aShop();
  const opened = anOpenTill(db);
  countDrawer(db, opened);
  expect(findOpenTill(db)).toEqual({ ...opened, isCounted: true });
});

it('has no open session after its closing', () => {
  const { db } = aShop();
  const opened = anOpenTill(db);
  closeOpenTill(db, { at: later(5) });
  expect(findOpenTill(db)).toBeNull();
  expect(findTill(db, 'till-1')).toEqual({ ...opened, isCounted: true, closedAt: later(5) });
});
