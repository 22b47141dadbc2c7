import { expect, it } from 'vitest';
import type { NoAnswerCause, StateFailure } from '../../../electron/biotrack/port';
import { contactOf, isTransportFailure } from '../../../electron/sync/contact';
import { answered, failed, refusal } from '../../support/sync/fake-port';

it('takes any word of the state for contact, a refusal too', () => {
  expect([contactOf(answered(1)), contactOf(refusal)]).toEqual(['reached', 'reached']);
});

it.each<[StateFailure, string]>([
  [{ kind: 'not-sent', why: 'unreachable' }, 'unreachable'],
  [{ kind: 'not-sent', why: 'sign-in-failed' }, 'unreachable'],
  [{ kind: 'not-sent', why: 'insecure' }, 'insecure'],
  [{ kind: 'credentials-refused' }, 'sign-in-refused'],
  [{ kind: 'registry-down' }, 'registry-down'],
  [{ kind: 'rate-limited', retryAfterMs: 1 }, 'reached'],
  [{ kind: 'unreadable-amount' }, 'reached'],
])('judges %o as %s', (failure, contact) => {
  expect(contactOf(failed(failure))).toBe(contact);
});

it.each<[NoAnswerCause, boolean]>([
  ['timeout', true],
  ['reset', true],
  ['http-status', true],
  ['unreadable', true],
  ['wrong-reference', false],
  ['session-expired', false],
  ['state-error', false],
  ['altered-body', false],
])('counts no answer because of %s as a failure of the line: %s', (why, isFailure) => {
  expect(isTransportFailure(failed({ kind: 'no-answer', why }))).toBe(isFailure);
});

it('learns nothing of the line from a body that was never sent', () => {
  expect(contactOf(failed({ kind: 'no-answer', why: 'altered-body' }))).toBe('none');
});

it('does not count a registry that is down or a refused sign-in as a failure of the line', () => {
  expect(
    [failed({ kind: 'registry-down' }), failed({ kind: 'credentials-refused' }), refusal].map(isTransportFailure),
  ).toEqual([false, false, false]);
});
