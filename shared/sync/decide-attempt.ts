import type { RefusalCode } from '../compliance/refusal';
import { assertNever } from '../kernel/assert-never';
import type { Instant, Quantity } from '../kernel/units';
import type { AttemptOutcome, RejectedSale } from './attempt-outcome';

/** The answer to a dispensation, as far as this decision needs it. */
export type DispenseAnswer =
  | { readonly kind: 'answered'; readonly value: DispensedFacts }
  | RefusedAnswer
  | { readonly kind: 'failed'; readonly failure: DispenseFailure };

export type DispensedFacts = {
  readonly biotrackSaleId: string;
  readonly transactionId: string;
  readonly postedAt: Instant;
  readonly registryStatus: 'POSTED' | 'PENDING';
  readonly lines: readonly { readonly barcode: string; readonly remaining: Quantity | null }[];
};

export type RefusedAnswer = {
  readonly kind: 'refused';
  readonly stateCode: string | null;
  readonly stateText: string;
  readonly reasons: readonly { readonly code: RefusalCode }[];
};

export type DispenseFailure =
  | { readonly kind: 'not-sent'; readonly why: string }
  | { readonly kind: 'no-answer'; readonly why: string }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  | { readonly kind: 'registry-down' }
  | { readonly kind: 'unreadable-amount' }
  | { readonly kind: 'credentials-refused' };

/** Refusals of the stamp alone: the same sale with a fresh time or card key may well be taken. */
const stampCodes: ReadonlySet<RefusalCode> = new Set(['BACKDATE_NOT_ALLOWED', 'CARD_KEY_EXPIRED']);
/** The state knows our reference from somewhere else: it may hold this very sale, so nothing is settled. */
const reuseCodes: ReadonlySet<RefusalCode> = new Set(['REQUEST_ID_REUSED', 'NONCE_REUSED']);

export type StampTries = { readonly refusals: number; readonly max: number };

/** Only three things end the uncertainty of a send: our own sale id, a definitive refusal, proof that nothing left. */
export function decideAttempt(answer: DispenseAnswer, stampTries: StampTries): AttemptOutcome {
  switch (answer.kind) {
    case 'answered':
      return { kind: 'accepted', dispensed: { ...acceptedFacts(answer.value), via: 'reply' } };
    case 'refused':
      return decideRefused(answer, stampTries);
    case 'failed':
      return decideFailed(answer.failure);
    default:
      return assertNever(answer, 'dispense answer');
  }
}

export function acceptedFacts(value: DispensedFacts) {
  const { biotrackSaleId, transactionId, postedAt, registryStatus, lines } = value;
  const remaining = lines.map(line => ({ barcode: line.barcode, quantity: line.remaining }));
  return { biotrackSaleId, transactionId, postedAt, registryStatus, remaining };
}

export function rejectedFacts(answer: RefusedAnswer): RejectedSale {
  return {
    stateCode: answer.stateCode,
    stateText: answer.stateText,
    codes: answer.reasons.map(reason => reason.code),
  };
}

export function isStampRefusal(codes: readonly RefusalCode[]): boolean {
  return codes.length > 0 && codes.every(code => stampCodes.has(code));
}

export function isReuseRefusal(codes: readonly RefusalCode[]): boolean {
  return codes.some(code => reuseCodes.has(code));
}

function decideRefused(answer: RefusedAnswer, stampTries: StampTries): AttemptOutcome {
  const refused = rejectedFacts(answer);
  if (isReuseRefusal(refused.codes)) return { kind: 'unknown', why: 'reference-reused' };
  const isStamp = isStampRefusal(refused.codes) && stampTries.refusals < stampTries.max;
  return isStamp ? { kind: 'not-sent', why: 'stamp-refused' } : { kind: 'rejected', ...refused };
}

export function decideFailed(failure: DispenseFailure): AttemptOutcome {
  switch (failure.kind) {
    case 'not-sent':
      return { kind: 'not-sent', why: failure.why };
    case 'credentials-refused':
      return { kind: 'not-sent', why: 'credentials-refused' };
    case 'no-answer':
      return { kind: 'unknown', why: failure.why };
    case 'rate-limited':
    case 'registry-down':
    case 'unreadable-amount':
      return { kind: 'unknown', why: failure.kind };
    default:
      return assertNever(failure, 'dispense failure');
  }
}
