import { expect, it } from 'vitest';
import { isTurnedAway, sessionExpired } from '../../../shared/sync/expired-session';

const ended = (...details: (string | null)[]) => details.map(detail => ({ outcome: 'unknown', detail }));

it.each([
  ['at the only send', ended(sessionExpired)],
  ['at a later one', ended('timeout', sessionExpired)],
  ['again, but not at the send before', ended(sessionExpired, 'reset', sessionExpired)],
])('believes for once that a session had ended: %s', (_, attempts) => {
  expect(isTurnedAway(attempts)).toBe(true);
});

it.each([
  ['nothing was sent', []],
  ['the last send met something else', ended(sessionExpired, 'timeout')],
  ['the last send has not ended', [{ outcome: null, detail: null }]],
  ['another outcome carries the same note', [{ outcome: 'not-sent', detail: sessionExpired }]],
  ['it is said twice in a row', ended(sessionExpired, sessionExpired)],
])('believes nothing of it where %s', (_, attempts) => {
  expect(isTurnedAway(attempts)).toBe(false);
});
