import { describe, expect, it } from 'vitest';
import { classifyBody, classifyReply } from '../../../electron/biotrack/wire-reply';

const failed = (why: string) => ({ kind: 'failed', failure: { kind: 'no-answer', why } });

describe('classifyReply', () => {
  it.each([1, '1', true])('takes success %j for a success, with the time of the state', success => {
    const body = { success, sessiontime: '1773165600' };
    expect(classifyReply({ kind: 'reply', body: JSON.stringify(body), date: null }, 'write')).toEqual({
      kind: 'success',
      body,
      stateTime: 1_773_165_600_000,
    });
  });

  it('goes by the header where the body tells no time', () => {
    const reply = { kind: 'reply', body: '{"success":1}', date: 'Tue, 10 Mar 2026 18:00:00 GMT' } as const;
    expect(classifyReply(reply, 'read')).toMatchObject({ stateTime: 1_773_165_600_000 });
    expect(classifyReply({ ...reply, date: 'soon' }, 'read')).toMatchObject({ stateTime: null });
  });

  it.each(['', '<html></html>', '{"success":2}', '{}', '{"success":1'])('row 28: takes %j for no answer', body => {
    expect(classifyReply({ kind: 'reply', body, date: null }, 'write')).toEqual(failed('unreadable'));
  });

  it('passes on a failure of the line, and nothing of what was said beside it', () => {
    const failure = { kind: 'failed', failure: { kind: 'not-sent', why: 'insecure' } } as const;
    expect(classifyReply({ ...failure, said: 'a page' }, 'write')).toEqual(failure);
  });
});

describe('classifyBody', () => {
  const refusal = (errorcode: unknown, error = 'no', errordata?: unknown) => ({
    success: 0,
    error,
    errorcode,
    errordata,
  });

  it.each(['63', 63])('knows an expired session by %j', code => {
    expect(classifyBody(refusal(code), 'write')).toEqual({ kind: 'session-expired' });
  });

  it.each(['62', '200', '202', '268', '600', '602', '603', '1020', 602])('takes %j for the end of a write', code => {
    expect(classifyBody(refusal(code), 'write')).toMatchObject({ kind: 'refused', stateCode: String(code) });
  });

  it.each(['17', '999', '', null, undefined])('does not take %j for the end of a write', code => {
    expect(classifyBody(refusal(code), 'write')).toEqual(failed('state-error'));
  });

  it.each(['17', '999', null])('takes %j for the refusal of a read', code => {
    expect(classifyBody(refusal(code), 'read')).toMatchObject({ kind: 'refused', stateCode: code });
  });

  it('takes a fault of the state for no answer, and a registry that is down for what it is', () => {
    const mmur = { reasons: [{ code: 'MMUR_UNAVAILABLE', message: 'down' }] };
    expect(classifyBody(refusal('1000', 'system error, please try again'), 'read')).toEqual(failed('state-error'));
    expect(classifyBody(refusal('1000', 'x', mmur), 'read')).toEqual({
      kind: 'failed',
      failure: { kind: 'registry-down' },
    });
    expect(classifyBody(refusal('1000', 'MMUR is unavailable'), 'write')).toEqual({
      kind: 'failed',
      failure: { kind: 'registry-down' },
    });
  });

  it('TV42: shows the raw text of a refusal it cannot map', () => {
    expect(classifyBody(refusal('602', 'The moon is in the wrong house'), 'write')).toEqual({
      kind: 'refused',
      stateCode: '602',
      stateText: 'The moon is in the wrong house',
      reasons: [{ code: 'UNMAPPED_STATE_ERROR', stateText: 'The moon is in the wrong house' }],
    });
  });

  it('names a locked period by its code where the words say nothing', () => {
    expect(classifyBody(refusal('1020', 'no'), 'write')).toMatchObject({ reasons: [{ code: 'PERIOD_LOCKED' }] });
  });
});
