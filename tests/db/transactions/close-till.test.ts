import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findOpenTill } from '../../../db/repositories/till';
import { findZReport } from '../../../db/repositories/till-closes';
import { closeTill, type TillToClose } from '../../../db/transactions/close-till';
import { err, ok } from '../../../shared/kernel/result';
import { later, rowsOf } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { anOpenTill, closeOpenTill, countDrawer } from '../../support/tills';

const close: TillToClose = {
  ...{
    sessionId: 'till-1',
    requestId: 'z-1',
    at: later(50),
    actorId: 'user-ana',
    explanation: 'Gave a dollar too much',
  },
  ...{ approver: { id: 'user-ana', name: 'Ana Ruiz' }, made: { terminalId: 'REG-2', at: later(50), by: 'Ana Ruiz' } },
};

it('is refused before the count, and for a till that nobody knows', () => {
  const { db } = aShop();
  expect(closeTill(db, close)).toEqual(err('not-open'));
  anOpenTill(db);
  expect(closeTill(db, close)).toEqual(err('not-counted'));
});

it('closes once: every later press gets the first report, byte for byte', () => {
  const store = aShop();
  const till = anOpenTill(store.db);
  sell(store, { tillSessionId: 'till-1' });
  countDrawer(store.db, till, { offCents: -100, at: later(40) });
  const first = closeTill(store.db, close);
  const again = closeTill(store.db, { ...close, requestId: 'z-2', explanation: 'something else' });
  expect(again).toEqual(first);
  expect(first).toEqual(ok(findZReport(store.db, 'till-1')));
  expect(first).toMatchObject({
    value: {
      ...{ kind: 'Z', zNumber: 1, terminalId: 'REG-2', at: later(50), by: 'Ana Ruiz', overShortCents: -100 },
      ...{ explanation: 'Gave a dollar too much', approvedBy: 'Ana Ruiz', expectedCents: 24_500 },
      sales: { count: 1, totalCents: 4_500 },
      unsettled: [{ saleId: 'sale-1', state: 'queued', isOfSession: true, totalCents: 4_500 }],
    },
  });
  expect(findOpenTill(store.db)).toBeNull();
  expect(rowsOf(store, 'SELECT closed_at FROM till_session')).toEqual([{ closed_at: later(50) }]);
  expect(listAudit(store.db, { after: 0, limit: 99 }).at(-1)).toMatchObject({
    ...{ action: 'till.closed', subject: 'till:till-1' },
    detail: { zNumber: 1, overShortCents: -100, approverId: 'user-ana', counts: 1, unsettled: 1 },
  });
});

it('numbers the reports without a gap, and lists what is unsettled from the session before', () => {
  const store = aShop();
  anOpenTill(store.db);
  sell(store, { tillSessionId: 'till-1' });
  const first = closeOpenTill(store.db);
  anOpenTill(store.db, { id: 'till-2', at: later(100) });
  const second = closeOpenTill(store.db, { at: later(200) });
  expect([first.zNumber, second.zNumber]).toEqual([1, 2]);
  expect(second.unsettled.map(({ saleId, isOfSession }) => [saleId, isOfSession])).toEqual([['sale-1', false]]);
  expect(second.sales.count).toBe(0);
});
