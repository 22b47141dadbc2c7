import type { Instant } from '../kernel/units';
import type { LookupDecision } from './lookup';
import type { OutboxState } from './outbox-state';
import type { SyncPolicy } from './sync-policy';

/**
 * Why a report that stood in the outbox when the machine was switched on is not sent yet (inherited-report.ts): the state is given
 * its time to show what another life of this disk may have sent. To people it is told, because nothing else can be seen to happen.
 */
export type Settling = {
  readonly until: Instant;
  /** When somebody did not want to wait and had the state asked; null: nobody has. */
  readonly asked: EarlyLook | null;
};

/** 'absent' proves nothing yet; 'silent' was no answer, or none that tells anything. */
export const earlyAnswers = ['absent', 'silent'] as const;
export type EarlyLook = { readonly at: Instant; readonly answer: (typeof earlyAnswers)[number] };

export type SettlingFacts = {
  readonly state: OutboxState;
  /** It stood there, and neither the state nor people have said since that it was never sent. */
  readonly isDoubted: boolean;
  /** How long no other life of the disk can have sent anything. */
  readonly aloneForMs: number;
  readonly now: Instant;
};

const toldByMs = 60_000;

/** Until when it waits, told by the minute that begins after that, as clocks on screens do; null: not for this reason. */
export function settlesAt(
  { state, isDoubted, aloneForMs, now }: SettlingFacts,
  { settleMs }: Pick<SyncPolicy, 'settleMs'>,
): Instant | null {
  if (state !== 'queued' || !isDoubted || aloneForMs >= settleMs) return null;
  return (Math.ceil((now + settleMs - aloneForMs) / toldByMs) * toldByMs) as Instant;
}

/**
 * What a look says that somebody asked for before the time was over; null: something that does not have to wait, presence before all.
 */
export function earlyAnswerOf({ finding, next }: LookupDecision): EarlyLook['answer'] | null {
  if (finding.kind === 'negative') return next === 'stay' ? 'absent' : null;
  return finding.kind === 'no-answer' ? 'silent' : null;
}
