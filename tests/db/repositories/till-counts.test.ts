import { expect, it } from 'vitest';
import { isCountRecorded, listCounts } from '../../../db/repositories/till-counts';
import { openTill } from '../../../db/transactions/open-till';
import type { Cents } from '../../../shared/kernel/units';
import { later, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { countDrawer } from '../../support/tills';

it('lists the counts of the closing, largest pieces first, and not that of the float', () => {
  const { db } = aShop();
  openTill(db, {
    ...{ id: 'till-1', requestId: 'o', openingFloatCents: 500 as Cents, userId: 'user-ana', at: t0 },
    pieces: [{ cents: 500, pieces: 1 }],
  });
  expect(listCounts(db, 'till-1')).toEqual([]);
  countDrawer(db, { id: 'till-1' }, { at: later(1), offCents: 7 });
  expect(listCounts(db, 'till-1')).toEqual([
    {
      ...{ number: 1, at: later(1), by: 'Ana Ruiz', countedCents: 507, expectedCents: 500 },
      pieces: [{ cents: 1, pieces: 507 }],
    },
  ]);
  expect([isCountRecorded(db, 'count-till-1'), isCountRecorded(db, 'x')]).toEqual([true, false]);
});
