import { expect, it } from 'vitest';
import { insertEvent, listAttempts, listEvents } from '../../../db/repositories/outbox-history';
import { later, t0 } from '../../support/store';
import { aShop, loseAnswer, sell } from '../../support/store-scenes';

it('tells a sale’s story in order', () => {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  insertEvent(store.db, 'outbox-sale-1', { at: t0, event: 'looked-up', from: null, to: null, detail: 'x' });
  expect(listEvents(store.db, 'sale-1')).toEqual([
    { at: t0, event: 'committed', from: null, to: 'queued', detail: 'REG-2-000001-7K3QX' },
    { at: later(1_000), event: 'attempt-began', from: 'queued', to: 'sending', detail: 'attempt 1' },
    { at: later(3_000), event: 'no-answer', from: 'sending', to: 'unknown', detail: 'timeout' },
    { at: t0, event: 'looked-up', from: null, to: null, detail: 'x' },
  ]);
  expect(
    listAttempts(store.db, 'outbox-sale-1').map(({ number, endedAt, outcome, detail }) => [
      number,
      endedAt,
      outcome,
      detail,
    ]),
  ).toEqual([[1, later(3_000), 'unknown', 'timeout']]);
  expect([listEvents(store.db, 'x'), listAttempts(store.db, 'x')]).toEqual([[], []]);
});
