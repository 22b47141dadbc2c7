import { assertNever } from '../kernel/assert-never';
import type { OutboxState } from './outbox-state';

/** What a lead may do about a report that is not settled (reliability.md 7.3); a resend takes a second person as well. */
export const leadActions = ['retry', 'landed', 'cancel', 'resend'] as const;
export type LeadAction = (typeof leadActions)[number];

/** Those of them that end the waiting, each with its reason. */
export type LeadDecision = Exclude<LeadAction, 'retry'>;

/** Where the goods of a sale are that is called off: it is called off only while they are not with the patient. */
export const goodsWhereabouts = ['never-left', 'back'] as const;
export type GoodsWhereabouts = (typeof goodsWhereabouts)[number];

export type ReportStanding = {
  readonly state: OutboxState;
  readonly attempts: number;
  /** The note beside the event that put it to review; null anywhere else. */
  readonly reviewReason: string | null;
  /** Whether it undoes a sale: the money has gone back with it, so it is never called off before it was sent. */
  readonly isUndo?: boolean;
  /** Untried as far as this disk knows, which may have been put back since it was sent: the state is asked first. */
  readonly mayHaveLeft?: boolean;
};

/** Doubts that two people may set aside; each other one means that the state holds something under our reference. */
const arguable: ReadonlySet<string> = new Set(['no-query', 'allotment']);

/**
 * Nothing here sends: 'retry' of a sale whose outcome is unknown looks it up once more, and a resend is still preceded by
 * one more look.
 */
export function allowedLeadActions(standing: ReportStanding): readonly LeadAction[] {
  const { state, attempts, reviewReason, isUndo, mayHaveLeft } = standing;
  switch (state) {
    case 'queued':
      return attempts === 0 && isUndo !== true && mayHaveLeft !== true ? ['retry', 'cancel'] : ['retry'];
    case 'unknown':
      return ['retry'];
    case 'review':
      return reviewActions(reviewReason ?? '');
    case 'sending':
    case 'accepted':
    case 'rejected':
    case 'cancelled':
      return [];
    default:
      return assertNever(state, 'outbox state');
  }
}

function reviewActions(reason: string): readonly LeadAction[] {
  if (isTwice(reason)) return ['landed', 'cancel'];
  const doubt = doubtOf(reason);
  if (doubt !== null && !arguable.has(doubt)) return ['landed', 'cancel'];
  return ['landed', 'cancel', 'resend'];
}

/**
 * The state holds more than one that fits (E-NET-07): it landed, and the others must be voided there. Where every one of them
 * was voided, nothing is left of the sale, and it can only be called off; the state is asked for that (weigh-voids.ts).
 */
export function isTwice(reviewReason: string): boolean {
  return reviewReason.startsWith('several ');
}

/** The state's sales that a review is about, for the lead to choose from. */
export function namedSales(reviewReason: string): readonly string[] {
  const [first = '', ...ids] = reviewReason.split(' ');
  return first === 'several' || first === 'found' ? ids : [];
}

const voidedThere = 'disagree status-voided ';

/**
 * Which of the state's sales have to be voided there before a review may end with a sale that is called off. That one looked voided
 * once is what the lead goes by; it is called off on what the state says now.
 */
export function mustBeVoided(reviewReason: string | null): readonly string[] {
  if (reviewReason === null) return [];
  if (reviewReason.startsWith(voidedThere)) return reviewReason.slice(voidedThere.length).split(' ');
  return isTwice(reviewReason) ? namedSales(reviewReason) : [];
}

function doubtOf(reason: string): string | null {
  const [first = '', ...rest] = reason.split(' ');
  if (first === 'found') return 'claimed-by-another-sale';
  return first === 'disagree' ? rest.join(' ') : null;
}

type PastEvent = { readonly event: string; readonly detail: string };

/** The newest reason for a review, which is the one in force while a report is there. */
export function reviewReasonOf(events: readonly PastEvent[]): string | null {
  return events.findLast(({ event }) => event === 'put-to-review')?.detail ?? null;
}

/**
 * The doubt that two people set aside when they let a report go out again, for the one attempt that follows. Found once
 * more before it, it is what they knew; any other doubt is new and stops the attempt.
 */
export function overruledDoubt(events: readonly PastEvent[]): string | null {
  const resent = events.findLastIndex(({ event }) => event === 'resend-approved');
  if (resent < 0 || events.slice(resent).some(({ event }) => event === 'attempt-began')) return null;
  const reason = reviewReasonOf(events.slice(0, resent));
  const doubt = reason === null ? null : doubtOf(reason);
  return doubt !== null && arguable.has(doubt) ? doubt : null;
}
