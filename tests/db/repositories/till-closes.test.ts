import { expect, it } from 'vitest';
import { findZReport, listClosedTills, nextZNumber } from '../../../db/repositories/till-closes';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { anOpenTill, closeOpenTill } from '../../support/tills';

it('lists closed tills newest first, a page at a time, and keeps each report as it was made', () => {
  const { db } = aShop();
  expect([listClosedTills(db, null, 9), nextZNumber(db), findZReport(db, 'till-1')]).toEqual([[], 1, null]);
  const reports = [1, 2, 3].map(number => {
    anOpenTill(db, { id: `till-${number}`, at: later(number * 100) });
    return closeOpenTill(db, { at: later(number * 100 + 50) });
  });
  const line = (number: number) => ({
    ...{
      sessionId: `till-${number}`,
      zNumber: number,
      openedAt: later(number * 100),
      closedAt: later(number * 100 + 50),
    },
    ...{ closedBy: 'Ana Ruiz', countedCents: 20_000, expectedCents: 20_000 },
  });
  expect(listClosedTills(db, null, 2)).toEqual([line(3), line(2)]);
  expect(listClosedTills(db, 2, 2)).toEqual([line(1)]);
  expect(findZReport(db, 'till-2')).toEqual(reports[1]);
  expect(nextZNumber(db)).toBe(4);
});
