import { expect, it } from 'vitest';
import { recordDrawerFailure, recordDrawerOpening } from '../../../db/transactions/record-drawer';
import { rowsOf, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

it('writes an opening and its audit together, beside the till that was open', () => {
  const store = aShop();
  const sale = { at: t0, actorId: 'user-ana', cause: 'sale', subject: 'REG-2-000001-7K3QX' } as const;
  const number = recordDrawerOpening(store.db, sale);
  recordDrawerFailure(store.db, { number, actorId: 'user-ana', at: t0, reason: 'offline' });
  expect(
    rowsOf(
      store,
      `SELECT action, actor_id, subject, detail ->> 'reason' AS reason FROM audit WHERE action LIKE 'drawer.%' ORDER BY sequence`,
    ),
  ).toEqual([
    { action: 'drawer.opened', actor_id: 'user-ana', subject: 'drawer:1', reason: null },
    { action: 'drawer.stayed-shut', actor_id: 'user-ana', subject: 'drawer:1', reason: 'offline' },
  ]);
});

it('keeps the reason, the note and the lead of an opening without a sale', () => {
  const store = aShop();
  const opening = { at: t0, actorId: 'user-ana', cause: 'no-sale', reason: 'other', note: 'a coin' } as const;
  recordDrawerOpening(store.db, { ...opening, approverId: null });
  expect(rowsOf(store, 'SELECT cause, subject, reason, note, approver_id FROM drawer_opening')).toEqual([
    { cause: 'no-sale', subject: null, reason: 'other', note: 'a coin', approver_id: null },
  ]);
});
