import { expect, it } from 'vitest';
import { Sessions, sessionTtlSeconds } from '../../../../electron/biotrack/sandbox/sessions';

it('slides: each use buys the whole time again', () => {
  const sessions = new Sessions(() => 'id');
  sessions.start('E-014', 0);
  const last = sessionTtlSeconds - 1;
  expect([sessions.touch('id', last), sessions.touch('id', 2 * last), sessions.touch('id', 2 * last + 3600)]).toEqual([
    true,
    true,
    false,
  ]);
});

it('knows no session it did not start, and none after all have expired', () => {
  const sessions = new Sessions(() => 'id');
  sessions.start('E-014', 0);
  expect([sessions.touch('other', 0), sessions.expireAll(), sessions.touch('id', 0)]).toEqual([false, 1, false]);
});

it('ends one session and no other', () => {
  const ids = ['one', 'other'];
  const sessions = new Sessions(() => ids.shift() ?? '');
  sessions.start('E-014', 0);
  sessions.start('E-014', 0);
  sessions.end('one');
  expect([sessions.touch('one', 1), sessions.touch('other', 1)]).toEqual([false, true]);
});
