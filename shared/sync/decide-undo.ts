import type { RefusalCode } from '../compliance/refusal';
import { assertNever } from '../kernel/assert-never';
import type { AcceptedUndo, AttemptOutcome, RejectedSale } from './attempt-outcome';
import {
  type DispenseFailure,
  decideFailed,
  isReuseRefusal,
  type RefusedAnswer,
  rejectedFacts,
} from './decide-attempt';
import type { LookupContext } from './decide-lookup';
import type { LookupDecision } from './lookup';
import type { Sighting } from './undo-sighting';

type UndoneFacts = Omit<AcceptedUndo, 'via'>;

/** The answer to a send, as far as this decision needs it. */
export type UndoAnswer =
  | { readonly kind: 'answered'; readonly value: UndoneFacts }
  | RefusedAnswer
  | { readonly kind: 'failed'; readonly failure: DispenseFailure };

/** The state says that it is done already: by this very request, which the line may have delivered twice, or by others. */
const doneCodes: ReadonlySet<RefusalCode> = new Set(['SALE_ALREADY_VOIDED', 'LINE_ALREADY_REFUNDED']);

/** Only three things end the uncertainty of a send: the state's own number, a definitive refusal, proof that nothing left. */
export function decideUndoAttempt(answer: UndoAnswer): AttemptOutcome {
  switch (answer.kind) {
    case 'answered':
      return { kind: 'undone', undone: { ...answer.value, via: 'reply' } };
    case 'refused': {
      const refused = rejectedFacts(answer);
      if (isReuseRefusal(refused.codes)) return { kind: 'unknown', why: 'reference-reused' };
      const isDone = refused.codes.some(code => doneCodes.has(code));
      return isDone ? { kind: 'unknown', why: 'done-before' } : { kind: 'rejected', ...refused };
    }
    case 'failed':
      return decideFailed(answer.failure);
    default:
      return assertNever(answer, 'undo answer');
  }
}

export type UndoReplayAnswer =
  | { readonly kind: 'undone'; readonly undone: UndoneFacts }
  | ({ readonly kind: 'rejected' } & RejectedSale)
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'no-answer' };

export type UndoLookups = {
  readonly replay: UndoReplayAnswer;
  /** What the state shows of the sale or the goods; 'unavailable' is an answer, 'no-answer' is none. */
  readonly sighting: Sighting | 'unavailable' | 'no-answer';
  /** What a sighting that says done tells besides. */
  readonly seen: UndoneFacts;
  /** Whether another's doing would look the same and count as ours: a sale is voided, whoever voided it. */
  readonly isAnybodys: boolean;
};

export type UndoContext = Pick<
  LookupContext,
  'earlierNegatives' | 'settledForMs' | 'unknownAttempts' | 'isTurnedAway' | 'isPoison' | 'ageMs' | 'policy'
>;

/**
 * What a round of look-ups proves about an undoing of unknown outcome. As with a sale, presence counts at once, and absence
 * only when everything was asked, twice, and late enough.
 */
export function decideUndoLookup(lookups: UndoLookups, context: UndoContext): LookupDecision {
  const { replay, sighting } = lookups;
  if (replay.kind === 'undone')
    return { finding: { kind: 'undone', undone: { ...replay.undone, via: 'replay' } }, next: 'stay' };
  if (sighting === 'done') return decideSeen(lookups);
  if (sighting === 'otherwise') return review('changed-otherwise');
  const isOld = context.ageMs >= context.policy.maxAgeMs;
  const next = isOld ? 'review' : 'stay';
  if (replay.kind === 'no-answer' || sighting === 'no-answer') return { finding: { kind: 'no-answer' }, next };
  if (replay.kind === 'in-progress' || sighting === 'unclear')
    return { finding: { kind: 'no-answer', isUnclear: true }, next };
  if (replay.kind === 'rejected') {
    const { stateCode, stateText, codes } = replay;
    if (isReuseRefusal(codes)) return review('reference-reused');
    return { finding: { kind: 'rejected', stateCode, stateText, codes }, next: 'stay' };
  }
  if (sighting === 'unavailable') return review('no-query');
  return decideAbsent(replay, context, isOld);
}

/** The state keeps a refusal of ours beside what looks like our doing: somebody else may have done it. */
function decideSeen({ replay, seen, isAnybodys }: UndoLookups): LookupDecision {
  if (replay.kind === 'rejected' && !isAnybodys) return review('replay-rejected');
  return { finding: { kind: 'undone', undone: { ...seen, via: 'request-id' } }, next: 'stay' };
}

function decideAbsent(
  replay: UndoReplayAnswer,
  { policy, earlierNegatives, settledForMs, ...context }: UndoContext,
  isOld: boolean,
): LookupDecision {
  const finding = { kind: 'negative', via: 'lists' } as const;
  if (isOld || context.isPoison || context.unknownAttempts >= policy.maxUnknownAttempts)
    return { finding, next: 'review' };
  const isSettled = earlierNegatives >= 1 && settledForMs >= policy.settleMs;
  const isDenied = context.isTurnedAway && replay.kind === 'unknown';
  return { finding, next: isSettled || isDenied ? 'queue' : 'stay' };
}

function review(detail: string): LookupDecision {
  return { finding: { kind: 'disagree', detail }, next: 'review' };
}
