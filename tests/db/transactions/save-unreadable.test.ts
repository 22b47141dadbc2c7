import { expect, it } from 'vitest';
import { findUnreadable } from '../../../db/repositories/registry';
import { recordUnreadableView, saveUnreadable } from '../../../db/transactions/save-unreadable';
import type { SentAmounts } from '../../../shared/compliance/sent-amounts';
import { later, rowsOf } from '../../support/store';
import { aShop } from '../../support/store-scenes';

const sent: SentAmounts = [{ place: 'order', fields: [{ name: 'total', text: '"-1"' }] }];
const actor = { userId: null };

it('keeps the last unreadable answer, and writes down that there was one', () => {
  const store = aShop();
  saveUnreadable(store.db, { patientId: 'patient-1', sent: [], at: later(1), actor });
  saveUnreadable(store.db, { patientId: 'patient-1', sent, at: later(2), actor });
  expect(findUnreadable(store.db, 'patient-1')).toEqual({ at: later(2), sent });
  expect(rowsOf(store, `SELECT subject, detail FROM audit WHERE action = 'registry.unreadable'`)).toEqual([
    { subject: 'patient:patient-1', detail: '{"rows":0}' },
    { subject: 'patient:patient-1', detail: '{"rows":1}' },
  ]);
});

it('writes down who opened it', () => {
  const store = aShop();
  recordUnreadableView(store.db, { patientId: 'patient-1', userId: 'user-1', at: later(3) });
  expect(rowsOf(store, `SELECT actor_id, at FROM audit WHERE action = 'registry.unreadable-viewed'`)).toEqual([
    { actor_id: 'user-1', at: later(3) },
  ]);
});
