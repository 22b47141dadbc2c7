import { expect, it } from 'vitest';
import { disturbanceOf } from '../../../../electron/biotrack/sandbox/disturbance';
import { parseFault } from '../../../../electron/biotrack/sandbox/fault-modes';

const calm = {
  isDroppedBefore: false,
  isDroppedAfter: false,
  isSilent: false,
  takesEffect: true,
  delayMs: { before: 0, during: 0, after: 0 },
  lands: null,
  secondDeliveryMs: null,
  status: null,
  body: 'json',
  types: 'as they are',
  cutAtByte: null,
  bytesPerSecond: null,
};
const of = (...faults: readonly object[]) => disturbanceOf(faults.map(parseFault));

it('leaves the line alone where only the state is at fault', () => {
  expect(of({ mode: 'mmur_down' }, { mode: 'wrong_ref' })).toEqual(calm);
});

it('joins faults that strike together', () => {
  expect(
    of(
      { mode: 'delay', ms: 5 },
      { mode: 'delay', ms: 7 },
      { mode: 'delay', ms: 9, when: 'after' },
      { mode: 'html_200', commit: false },
      { mode: 'numbers_as_strings' },
    ),
  ).toEqual({
    ...calm,
    takesEffect: false,
    delayMs: { before: 12, during: 0, after: 9 },
    body: 'html',
    types: 'strings',
  });
});

it.each([
  [{ mode: 'cut_request', bytes: 9 }, { isDroppedBefore: true }],
  [{ mode: 'drop_reply' }, { isDroppedAfter: true }],
  [{ mode: 'black_hole' }, { isSilent: true, takesEffect: false }],
  [{ mode: 'late_landing', seconds: 3 }, { lands: { afterMs: 3000, isRunning: false } }],
  [{ mode: 'in_progress', seconds: 3 }, { lands: { afterMs: 3000, isRunning: true } }],
  [{ mode: 'duplicate_delivery' }, { secondDeliveryMs: 0 }],
  [
    { mode: 'http_status', status: 429, retry_after: 7 },
    { takesEffect: false, status: { code: 429, retryAfter: 7 } },
  ],
  [{ mode: 'truncated_json' }, { body: 'truncated' }],
  [{ mode: 'oversized_reply' }, { body: 'oversized' }],
  [{ mode: 'empty_200' }, { body: 'empty' }],
  [{ mode: 'header_leak' }, { body: 'header-leak' }],
  [{ mode: 'strings_as_numbers' }, { types: 'numbers' }],
  [{ mode: 'cut_reply', bytes: 4 }, { cutAtByte: 4 }],
  [{ mode: 'drip', bytes_per_second: 50 }, { bytesPerSecond: 50 }],
])('%o changes nothing but %o', (fault, change) => {
  expect(of(fault)).toEqual({ ...calm, ...change });
});
