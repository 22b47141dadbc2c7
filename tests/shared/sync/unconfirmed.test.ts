import { expect, it } from 'vitest';
import { unconfirmedCode } from '../../../shared/sync/unconfirmed';

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
