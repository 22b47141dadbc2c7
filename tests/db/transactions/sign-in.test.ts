import { expect, it } from 'vitest';
import { clearPinTries, countPinTry, recordSession } from '../../../db/transactions/sign-in';
import { later, rowsOf, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

const minute = 60_000;
const userId = 'user-ana';

it('counts down to a lock of thirty minutes', () => {
  const { db } = aShop();
  const tries = Array.from({ length: 6 }, (_, index) => countPinTry(db, { userId, at: later(index) }));
  const open = { isAllowed: true, lockedUntil: null };
  expect(tries).toEqual([
    { ...open, triesLeft: 4 },
    { ...open, triesLeft: 3 },
    { ...open, triesLeft: 2 },
    { ...open, triesLeft: 1 },
    { isAllowed: true, triesLeft: 0, lockedUntil: later(4 + 30 * minute) },
    { isAllowed: false, triesLeft: 0, lockedUntil: later(4 + 30 * minute) },
  ]);
});

it('starts over when the lock has run out', () => {
  const { db } = aShop();
  for (let index = 0; index < 5; index += 1) countPinTry(db, { userId, at: t0 });
  expect(countPinTry(db, { userId, at: later(30 * minute - 1) }).isAllowed).toBe(false);
  expect(countPinTry(db, { userId, at: later(30 * minute) })).toEqual({
    isAllowed: true,
    triesLeft: 4,
    lockedUntil: null,
  });
});

it('has counted the try on the disk before anybody looks at the PIN', () => {
  const store = aShop();
  countPinTry(store.db, { userId, at: t0 });
  expect(rowsOf(store, 'SELECT tries, locked_until FROM credential')).toEqual([{ tries: 1, locked_until: null }]);
});

it('forgets the tries after the right PIN, even at the last one', () => {
  const { db } = aShop();
  for (let index = 0; index < 5; index += 1) countPinTry(db, { userId, at: t0 });
  clearPinTries(db, { userId, at: t0 });
  expect(countPinTry(db, { userId, at: t0 })).toEqual({ isAllowed: true, triesLeft: 4, lockedUntil: null });
});

it('follows another policy when given one', () => {
  const { db } = aShop();
  const policy = { maxTries: 1, lockMs: 10 };
  expect(countPinTry(db, { userId, at: t0 }, policy)).toEqual({
    isAllowed: true,
    triesLeft: 0,
    lockedUntil: later(10),
  });
});

it('counts only for users it knows', () => {
  expect(() => countPinTry(aShop().db, { userId: 'nobody', at: t0 })).toThrow('No credential');
});

it('records who was signed in, when, and why it ended', () => {
  const store = aShop();
  recordSession(store.db, { kind: 'signed-in', id: 's-1', userId, at: t0 });
  recordSession(store.db, { kind: 'ended', id: 's-1', userId, at: later(5), reason: 'idle' });
  recordSession(store.db, { kind: 'ended', id: 's-1', userId, at: later(9), reason: 'signed-out' });
  expect(rowsOf(store, 'SELECT * FROM session')).toEqual([
    { id: 's-1', user_id: userId, started_at: t0, ended_at: later(5), end_reason: 'idle' },
  ]);
});
