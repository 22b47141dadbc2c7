import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { getEntry } from '../../../db/repositories/outbox';
import { listEvents } from '../../../db/repositories/outbox-history';
import { isTakenByAnother, recordMove, setState } from '../../../db/transactions/move-entry';
import { accept } from '../../../db/transactions/settle-sale';
import { later } from '../../support/store';
import { aDispensation, aShop, loseAnswer, sell } from '../../support/store-scenes';

it('leaves event and audit with each move', () => {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  const entry = getEntry(store.db, 'outbox-sale-1');
  store.db.transaction(() => {
    recordMove(store.db, entry, { to: 'review', event: 'put-to-review', detail: 'why', at: later(9_000) });
    setState(store.db, entry, 'review', later(9_000));
  });
  expect(listEvents(store.db, 'sale-1').at(-1)).toEqual({
    at: later(9_000),
    event: 'put-to-review',
    from: 'unknown',
    to: 'review',
    detail: 'why',
  });
  const audits = listAudit(store.db, { after: 8, limit: 9 });
  expect(audits.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
    ['report.put-to-review', 'sale:sale-1', { from: 'unknown', to: 'review', detail: 'why' }],
  ]);
});

it('knows whose sale of the state it is', () => {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  const entry = getEntry(store.db, 'outbox-sale-1');
  store.db.transaction(() => accept(store.db, entry, aDispensation(), later(9_000)));
  expect([
    isTakenByAnother(store.db, entry, '88012'),
    isTakenByAnother(store.db, { ...entry, id: 'other' }, '88012'),
  ]).toEqual([false, true]);
});
