import type { Refusal } from '../../shared/compliance/refusal';
import { assertNever } from '../../shared/kernel/assert-never';
import { type AppError, appError } from '../../shared/kernel/error-code';
import type { Answer, StateFailure, StateRefusal } from '../biotrack/port';

/** The sentence for a question that BioTrack could not answer; the cart is kept in every case. */
export function failureError(failure: StateFailure): AppError {
  switch (failure.kind) {
    case 'not-sent':
      return appError(
        failure.why === 'insecure' ? 'E-NET-05' : failure.why === 'sign-in-failed' ? 'E-NET-04' : 'E-NET-01',
      );
    case 'no-answer':
      return appError(failure.why === 'wrong-reference' ? 'E-PAT-07' : 'E-NET-01');
    case 'registry-down':
      return appError('E-NET-08');
    case 'rate-limited':
      return appError('E-NET-01');
    case 'credentials-refused':
      return appError('E-NET-04');
    case 'unreadable-amount':
      return appError('E-LIM-02');
    default:
      return assertNever(failure, 'state failure');
  }
}

/** A refusal outside the dispensing rules, as the sentence for a look-up. */
export function refusalError(refusal: StateRefusal): AppError {
  const codes = refusal.reasons.map((reason: Refusal) => reason.code);
  if (codes.includes('CARD_NOT_FOUND')) return appError('E-PAT-03');
  if (codes.includes('CAREGIVER_NOT_LINKED')) return appError('E-PAT-06');
  return appError('E-NET-06', { reason: refusal.stateText });
}

/** Both ways a look-up can end without an answer, as one sentence. */
export function lookUpError(answer: Exclude<Answer<unknown>, { kind: 'answered' }>): AppError {
  return answer.kind === 'refused' ? refusalError(answer) : failureError(answer.failure);
}
