import { expect, it } from 'vitest';
import { findEntry, getEntry } from '../../../db/repositories/outbox';
import { listAttempts, listEvents } from '../../../db/repositories/outbox-history';
import { beginAttempt } from '../../../db/transactions/begin-attempt';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { recordLookup } from '../../../db/transactions/record-lookup';
import { later, t0 } from '../../support/store';
import { aShop, loseAnswer, sell, startSending } from '../../support/store-scenes';

it('has the attempt on disk before anything is sent', () => {
  const store = aShop();
  sell(store);
  const before = getEntry(store.db, 'outbox-sale-1');
  const number = beginAttempt(store.db, {
    outboxId: 'outbox-sale-1',
    attemptId: 'attempt-1',
    at: later(1_000),
    monotonicMs: 5,
    bootId: 'boot-1',
    watermark: '650100',
  });
  expect(number).toBe(1);
  expect(findEntry(store.db, 'outbox-sale-1')).toEqual({
    ...before,
    state: 'sending',
    attempts: 1,
    watermark: '650100',
  });
  expect(listAttempts(store.db, 'outbox-sale-1')).toEqual([
    {
      id: 'attempt-1',
      number: 1,
      bodySha256: before.bodySha256,
      bootId: 'boot-1',
      beganAt: later(1_000),
      monotonicMs: 5,
      endedAt: null,
      outcome: null,
      detail: null,
    },
  ]);
  expect(listEvents(store.db, 'sale-1').at(-1)).toEqual({
    at: later(1_000),
    event: 'attempt-began',
    from: 'queued',
    to: 'sending',
    detail: 'attempt 1',
  });
});

it('sends one at a time', () => {
  const store = aShop();
  sell(store);
  startSending(store);
  expect(() => startSending(store, 'outbox-sale-1', later(2_000))).toThrow(
    'attempt: its entry is not about to be sent',
  );
  expect(getEntry(store.db, 'outbox-sale-1').attempts).toBe(1);
});

it('keeps the first watermark and forgets what was learnt about the attempt before', () => {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  const finding = { kind: 'negative', via: 'request-id' } as const;
  recordLookup(store.db, {
    outboxId: 'outbox-sale-1',
    at: later(70_000),
    finding,
    next: 'queue',
    dueAt: later(70_000),
  });
  expect(getEntry(store.db, 'outbox-sale-1').negatives?.count).toBe(1);
  const attemptId = 'attempt-2';
  const again = { outboxId: 'outbox-sale-1', attemptId, at: later(71_000), monotonicMs: 9, bootId: 'boot-1' };
  expect(beginAttempt(store.db, { ...again, watermark: '999999' })).toBe(2);
  const { negatives, watermark, attempts } = getEntry(store.db, 'outbox-sale-1');
  expect({ negatives, watermark, attempts }).toEqual({ negatives: null, watermark: '650100', attempts: 2 });
});

it('asks for the watermark again when the first try had none', () => {
  const store = aShop();
  sell(store);
  const begin = { outboxId: 'outbox-sale-1', monotonicMs: 5, bootId: 'boot-1' };
  beginAttempt(store.db, { ...begin, attemptId: 'a', at: t0, watermark: null });
  const outcome = { kind: 'not-sent', why: 'unreachable' } as const;
  recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId: 'a', at: t0, outcome, dueAt: t0 });
  beginAttempt(store.db, { ...begin, attemptId: 'b', at: t0, watermark: '650100' });
  expect(getEntry(store.db, 'outbox-sale-1').watermark).toBe('650100');
});
