import { expect, it } from 'vitest';
import { closeTill } from '../../../db/transactions/close-till';
import { anAsk, answered, twoDays } from '../../support/report-scenes';
import { later, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { anOpenTill, closeOpenTill, countDrawer } from '../../support/tills';

const day = 86_400_000;

it('lists every till on the day it was closed, as its Z says', () => {
  const store = aShop();
  const till = anOpenTill(store.db);
  sell(store, { tillSessionId: 'till-1' });
  countDrawer(store.db, till, { offCents: -100, at: later(40) });
  const closed = closeTill(store.db, {
    ...{ sessionId: 'till-1', requestId: 'z-1', at: later(50), actorId: 'user-ana', explanation: 'A dollar too much' },
    ...{ approver: { id: 'user-ana', name: 'Ana Ruiz' }, made: { terminalId: 'REG-2', at: later(50), by: 'Ana Ruiz' } },
  });
  expect(closed.ok).toBe(true);
  anOpenTill(store.db, { id: 'till-2', at: later(100) });
  closeOpenTill(store.db, { at: later(day) });
  const [first, second, ...others] = answered(store.db, anAsk('tills'));
  expect(others).toEqual([]);
  expect(first).toEqual([
    ...[1, later(50), 'Ana Ruiz', 24_500, 24_400, -100, 'A dollar too much', 'Ana Ruiz'],
    ...[1, till.openingFloatCents, till.openedAt, 'Ana Ruiz'],
  ]);
  expect([second?.slice(0, 3), second?.slice(-2)]).toEqual([
    [2, later(day), 'Ana Ruiz'],
    [later(100), 'Ana Ruiz'],
  ]);
  expect(answered(store.db, anAsk('tills', { days: { from: twoDays.to, to: twoDays.to } })).map(row => row[0])).toEqual(
    [2],
  );
});

it('knows nothing of a till that is open', () => {
  const { db } = aShop();
  anOpenTill(db, { at: t0 });
  expect(answered(db, anAsk('tills'))).toEqual([]);
});
