import { expect, it } from 'vitest';
import { parseRetryAfter } from '../../../electron/biotrack/retry-after';

it('reads whole seconds, and takes anything else for no advice', () => {
  const headers = [
    '7',
    ' 30 ',
    '0',
    undefined,
    '',
    '1.5',
    '-3',
    'soon',
    'Wed, 21 Oct 2026 07:28:00 GMT',
    '99999999999',
  ];
  expect(headers.map(parseRetryAfter)).toEqual([7_000, 30_000, 0, 0, 0, 0, 0, 0, 0, 0]);
});
