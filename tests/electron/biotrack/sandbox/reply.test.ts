import { expect, it } from 'vitest';
import { failure, reasonsOf, refused, success } from '../../../../electron/biotrack/sandbox/reply';

it('says success with the time of the state', () => {
  expect(success(5, { found: 0 })).toEqual({ success: 1, sessiontime: 5, found: 0 });
});

it('leaves the code out when there is none, and the data when there are no reasons', () => {
  expect(failure(5, null, 'no')).toEqual({ success: 0, error: 'no', sessiontime: 5 });
});

it('carries its reasons in errordata', () => {
  const reply = refused(5, '602', 'BARCODE_NOT_FOUND', 'unknown', 2);
  expect(reply).toEqual({
    success: 0,
    error: 'unknown',
    errorcode: '602',
    sessiontime: 5,
    errordata: { reasons: [{ code: 'BARCODE_NOT_FOUND', line: 2, message: 'unknown' }] },
  });
  expect([reasonsOf(reply), reasonsOf(success(1, {}))]).toEqual([
    [{ code: 'BARCODE_NOT_FOUND', line: 2, message: 'unknown' }],
    [],
  ]);
});
