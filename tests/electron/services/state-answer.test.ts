import { describe, expect, it } from 'vitest';
import type { StateFailure } from '../../../electron/biotrack/port';
import { failureError, lookUpError, refusalError } from '../../../electron/services/state-answer';
import type { RefusalCode } from '../../../shared/compliance/refusal';

const refusal = (code: RefusalCode) => {
  return { kind: 'refused', stateCode: '602', stateText: 'no such thing', reasons: [{ code }] } as const;
};

describe('a state that gave no answer', () => {
  const sentences: readonly (readonly [StateFailure, string])[] = [
    [{ kind: 'not-sent', why: 'unreachable' }, 'E-NET-01'],
    [{ kind: 'not-sent', why: 'insecure' }, 'E-NET-05'],
    [{ kind: 'not-sent', why: 'sign-in-failed' }, 'E-NET-04'],
    [{ kind: 'no-answer', why: 'timeout' }, 'E-NET-01'],
    [{ kind: 'no-answer', why: 'wrong-reference' }, 'E-PAT-07'],
    [{ kind: 'registry-down' }, 'E-NET-08'],
    [{ kind: 'rate-limited', retryAfterMs: 1 }, 'E-NET-01'],
    [{ kind: 'credentials-refused' }, 'E-NET-04'],
    [{ kind: 'unreadable-amount' }, 'E-LIM-02'],
  ];

  it.each(sentences)('has one sentence: %o', (failure, code) => {
    expect(failureError(failure)).toEqual({ code, params: {} });
    expect(lookUpError({ kind: 'failed', failure })).toEqual({ code, params: {} });
  });
});

it('knows an unknown card and a foreign caregiver, and shows any other refusal in the state’s words', () => {
  expect(refusalError(refusal('CARD_NOT_FOUND'))).toEqual({ code: 'E-PAT-03', params: {} });
  expect(refusalError(refusal('CAREGIVER_NOT_LINKED'))).toEqual({ code: 'E-PAT-06', params: {} });
  expect(lookUpError(refusal('PARAM_INVALID'))).toEqual({ code: 'E-NET-06', params: { reason: 'no such thing' } });
});
