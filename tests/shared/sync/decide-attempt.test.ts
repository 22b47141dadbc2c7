import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../../shared/compliance/refusal';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import {
  type DispenseAnswer,
  type DispenseFailure,
  decideAttempt,
  isReuseRefusal,
  isStampRefusal,
  rejectedFacts,
} from '../../../shared/sync/decide-attempt';

const fresh = { refusals: 0, max: 3 };

function refused(...codes: readonly RefusalCode[]) {
  return { kind: 'refused', stateCode: '602', stateText: 'no', reasons: codes.map(code => ({ code })) } as const;
}
const failed = (failure: DispenseFailure): DispenseAnswer => ({ kind: 'failed', failure });

describe('decideAttempt', () => {
  it('takes the answer for our sale as accepted, with what the state holds afterwards', () => {
    const answer: DispenseAnswer = {
      kind: 'answered',
      value: {
        biotrackSaleId: '88012',
        transactionId: '650101',
        postedAt: 5_000 as Instant,
        registryStatus: 'PENDING',
        lines: [{ barcode: '0001000000000029', remaining: 1_800 as Quantity }],
      },
    };
    expect(decideAttempt(answer, fresh)).toEqual({
      kind: 'accepted',
      dispensed: {
        biotrackSaleId: '88012',
        transactionId: '650101',
        postedAt: 5_000,
        registryStatus: 'PENDING',
        remaining: [{ barcode: '0001000000000029', quantity: 1_800 }],
        via: 'reply',
      },
    });
  });

  it('takes a definitive refusal as rejected', () => {
    expect(decideAttempt(refused('AGGREGATE_EXCEEDED', 'UNMAPPED_STATE_ERROR'), fresh)).toEqual({
      kind: 'rejected',
      stateCode: '602',
      stateText: 'no',
      codes: ['AGGREGATE_EXCEEDED', 'UNMAPPED_STATE_ERROR'],
    });
  });

  it.each<[DispenseFailure, string]>([
    [{ kind: 'not-sent', why: 'unreachable' }, 'unreachable'],
    [{ kind: 'not-sent', why: 'insecure' }, 'insecure'],
    [{ kind: 'credentials-refused' }, 'credentials-refused'],
  ])('sends again after %o, which proves that nothing left', (failure, why) => {
    expect(decideAttempt(failed(failure), fresh)).toEqual({ kind: 'not-sent', why });
  });

  it.each<[DispenseFailure, string]>([
    [{ kind: 'no-answer', why: 'timeout' }, 'timeout'],
    [{ kind: 'no-answer', why: 'reset' }, 'reset'],
    [{ kind: 'no-answer', why: 'wrong-reference' }, 'wrong-reference'],
    [{ kind: 'no-answer', why: 'a cause of tomorrow' }, 'a cause of tomorrow'],
    [{ kind: 'rate-limited', retryAfterMs: 1_000 }, 'rate-limited'],
    [{ kind: 'registry-down' }, 'registry-down'],
    [{ kind: 'unreadable-amount' }, 'unreadable-amount'],
  ])('knows nothing after %o', (failure, why) => {
    expect(decideAttempt(failed(failure), fresh)).toEqual({ kind: 'unknown', why });
  });

  it.each<RefusalCode>(['REQUEST_ID_REUSED', 'NONCE_REUSED'])('does not take %s for the end of a sale', code => {
    expect(decideAttempt(refused(code), fresh)).toEqual({ kind: 'unknown', why: 'reference-reused' });
  });

  it('sends again with a new stamp when only the stamp was refused, but not for ever', () => {
    const answer = refused('BACKDATE_NOT_ALLOWED');
    expect(decideAttempt(answer, { refusals: 2, max: 3 })).toEqual({ kind: 'not-sent', why: 'stamp-refused' });
    expect(decideAttempt(answer, { refusals: 3, max: 3 })).toMatchObject({ kind: 'rejected' });
  });

  it('does not send again when something besides the stamp was refused', () => {
    expect(decideAttempt(refused('CARD_KEY_EXPIRED', 'CARD_EXPIRED'), fresh)).toMatchObject({ kind: 'rejected' });
  });
});

describe('isReuseRefusal', () => {
  it('is true as soon as one of the reasons is a reference used before', () => {
    expect([isReuseRefusal(['CARD_EXPIRED']), isReuseRefusal(['CARD_EXPIRED', 'NONCE_REUSED'])]).toEqual([false, true]);
  });
});

describe('isStampRefusal', () => {
  it('is false for a refusal without reasons', () => {
    expect([isStampRefusal([]), isStampRefusal(['CARD_KEY_EXPIRED'])]).toEqual([false, true]);
  });
});

describe('rejectedFacts', () => {
  it('keeps the code, the words and the mapped reasons', () => {
    expect(rejectedFacts(refused('PERIOD_LOCKED'))).toEqual({
      stateCode: '602',
      stateText: 'no',
      codes: ['PERIOD_LOCKED'],
    });
  });
});
