import { assertNever } from '../../shared/kernel/assert-never';
import type { Answer, NoAnswerCause, StateFailure } from '../biotrack/port';

/** What one answer says about the line to the state; 'none' when it never came near it. */
export type Contact = 'none' | 'reached' | 'registry-down' | 'unreachable' | 'insecure' | 'sign-in-refused';

export function contactOf(answer: Answer<unknown>): Contact {
  return answer.kind === 'failed' ? contactOfFailure(answer.failure) : 'reached';
}

function contactOfFailure(failure: StateFailure): Contact {
  switch (failure.kind) {
    case 'not-sent':
      if (failure.why === 'rate-limited') return 'reached';
      return failure.why === 'insecure' ? 'insecure' : 'unreachable';
    case 'no-answer':
      if (failure.why === 'altered-body') return 'none';
      return silentCauses.includes(failure.why) ? 'unreachable' : 'reached';
    case 'registry-down':
      return 'registry-down';
    case 'credentials-refused':
      return 'sign-in-refused';
    case 'rate-limited':
    case 'unreadable-amount':
      return 'reached';
    default:
      return assertNever(failure, 'state failure');
  }
}

/** Everything else was said by BioTrack itself, so the line works even where the answer was of no use. */
const silentCauses: readonly NoAnswerCause[] = ['timeout', 'reset', 'http-status', 'unreadable'];

/** Failures of the line, which the breaker counts; a wrong or refused answer is none. */
export function isTransportFailure(answer: Answer<unknown>): boolean {
  const contact = contactOf(answer);
  return contact === 'unreachable' || contact === 'insecure';
}
