import { describe, expect, it } from 'vitest';
import { isObject, readReplyText } from '../../../electron/biotrack/reply-text';

const unreadable = { ok: false, error: 'unreadable' };

describe('readReplyText', () => {
  it.each([
    '{"success":1}',
    '  \r\n{"success":1}\n\n',
    '\uFEFF{"success":1}',
    'Content-Type: text/plain\r\n\r\n{"success":1}',
    'Content-Type: text/plain\nX-Powered-By: ASP.NET\n{"success":1}',
  ])('finds the object in %j', body => {
    expect(readReplyText(body)).toEqual({ ok: true, value: { success: 1 } });
  });

  it.each([
    '',
    '   ',
    '<html><body>{"success":1}</body></html>',
    '<!DOCTYPE html>\r\n<p>Service: down</p>',
    '{"success":1',
    '{"success":1}{"success":0}',
    '{"success":1} and more',
    '[{"success":1}]',
    '"success"',
    'null',
    '{"success":0,"success":1}',
    '{"success":1,"data":[{"sale_id":"1","sale_id":"2"}]}',
    'Content-Type: text/html\r\n\r\n<html></html>',
  ])('takes %j for no answer', body => {
    expect(readReplyText(body)).toEqual(unreadable);
  });
});

describe('isObject', () => {
  it('is true for objects alone', () => {
    expect([{}, [], null, 'a', 1, undefined].map(isObject)).toEqual([true, false, false, false, false, false]);
  });
});
