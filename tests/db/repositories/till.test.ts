import { expect, it } from 'vitest';
import { findOpenTill, findTillByRequest } from '../../../db/repositories/till';
import { openTill } from '../../../db/transactions/open-till';
import type { Cents } from '../../../shared/kernel/units';
import { t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

it('finds the open session, and any session by the request that opened it', () => {
  const { db } = aShop();
  expect([findOpenTill(db), findTillByRequest(db, 'r-1')]).toEqual([null, null]);
  const opened = openTill(db, { id: 't', requestId: 'r-1', openingFloatCents: 0 as Cents, userId: 'user-ana', at: t0 });
  if (!opened.ok) throw new Error(opened.error);
  expect([findOpenTill(db), findTillByRequest(db, 'r-1')]).toEqual([opened.value, opened.value]);
  db.exec('UPDATE till_session SET closed_at = 1');
  expect([findOpenTill(db), findTillByRequest(db, 'r-1')]).toEqual([null, opened.value]);
});
