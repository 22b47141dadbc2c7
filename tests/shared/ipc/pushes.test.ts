import { expect, it } from 'vitest';
import { pushes } from '../../../shared/ipc/pushes';

it('tells the end of a session with its reason and nothing else', () => {
  const push = pushes['session.changed'];
  expect(push.parse({ session: null, reason: 'idle' })).toEqual({ session: null, reason: 'idle' });
  expect(push.safeParse({ session: null, reason: 'bored' }).success).toBe(false);
  expect(push.safeParse({ session: null, reason: 'idle', pin: '1' }).success).toBe(false);
});
