import { expect, it } from 'vitest';
import { reviewCode, unconfirmedCode } from '../../../shared/sync/unconfirmed';

const began = { event: 'attempt-began', detail: 'attempt 1' };
const lost = (detail: string) => ({ event: 'no-answer', detail });

it.each([
  ['row 27: silence', [began, lost('timeout')], 'E-NET-02'],
  ['row 27: a broken line', [began, lost('reset')], 'E-NET-02'],
  ['row 27: a restart in the middle', [began, { event: 'recovered', detail: 'restart' }], 'E-NET-02'],
  ['row 28: HTML, bad JSON', [began, lost('unreadable')], 'E-NET-03'],
  ['row 28: the answer for another sale', [began, lost('wrong-reference')], 'E-NET-03'],
  ['row 28: a redirect', [began, lost('http-status')], 'E-NET-03'],
  ['the newest of several', [lost('unreadable'), began, lost('timeout')], 'E-NET-02'],
] as const)('tells the cashier %s', (_, timeline, code) => {
  expect(unconfirmedCode(timeline)).toBe(code);
});

const reviewed = (detail: string) => ({ event: 'put-to-review', detail });

it.each([
  ['row 32: two found', [began, reviewed('several 88012 88013')], 'E-NET-07'],
  ['no way to ask', [began, reviewed('disagree no-query')], 'E-NET-02'],
  ['an answer nobody understands, again and again', [began, reviewed('poison')], 'E-NET-02'],
  ['a day without an answer', [began, reviewed('old')], 'E-NET-02'],
  ['the newest review', [reviewed('several 88012 88013'), began, reviewed('disagree no-query')], 'E-NET-02'],
  ['no reason on record', [began], 'E-NET-02'],
] as const)('tells the cashier of a review: %s', (_, timeline, code) => {
  expect(reviewCode(timeline)).toBe(code);
});
