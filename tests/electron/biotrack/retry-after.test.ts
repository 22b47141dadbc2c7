import { expect, it } from 'vitest';
import { parseRetryAfter, retryAfterOf } from '../../../electron/biotrack/retry-after';
import { answered, failed, refusal } from '../../support/sync/fake-port';

const date = 'Wed, 21 Oct 2026 07:26:00 GMT';

it('reads whole seconds, and takes anything else for no advice', () => {
  const headers = ['7', ' 30 ', '0', undefined, '', '1.5', '-3', 'soon', '2026-10-21', '99999999999'];
  const advice = [7_000, 30_000, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(headers.map(header => parseRetryAfter(header, date))).toEqual(advice);
});

it.each([
  ['counts from the date of the answer', 'Wed, 21 Oct 2026 07:28:00 GMT', date, 120_000],
  ['is no advice when it is over', 'Wed, 21 Oct 2026 07:25:59 GMT', date, 0],
  ['is no advice beside no date', 'Wed, 21 Oct 2026 07:28:00 GMT', undefined, 0],
  ['is no advice beside a date that is none', 'Wed, 21 Oct 2026 07:28:00 GMT', 'today', 0],
  ['is no advice in another form', '21 Oct 2026 07:28', date, 0],
  ['is no longer than the longest in seconds', 'Wed, 21 Oct 2926 07:28:00 GMT', date, 999_999_000],
])('a date %s', (_, header, said, waitMs) => {
  expect(parseRetryAfter(header, said)).toBe(waitMs);
});

it('is found beside every failure that carries one, and beside nothing else', () => {
  const answers = [
    failed({ kind: 'rate-limited', retryAfterMs: 1 }),
    failed({ kind: 'no-answer', why: 'http-status', retryAfterMs: 2 }),
    failed({ kind: 'not-sent', why: 'rate-limited', retryAfterMs: 3 }),
    failed({ kind: 'not-sent', why: 'sign-in-failed', retryAfterMs: 4 }),
    failed({ kind: 'no-answer', why: 'timeout' }),
    failed({ kind: 'registry-down' }),
    answered(5),
    refusal,
    null,
  ];
  expect(answers.map(retryAfterOf)).toEqual([1, 2, 3, 4, 0, 0, 0, 0, 0]);
});
