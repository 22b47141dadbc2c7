import { isTwice, reviewReasonOf } from './lead-action';

type TimelineEntry = { readonly event: string; readonly detail: string };

/** Something came back from the state, and nothing could be made of it. */
const unreadable: ReadonlySet<string> = new Set(['unreadable', 'wrong-reference', 'http-status']);

/**
 * What the cashier is told of a sale that the state has not confirmed: silence is one thing, an answer that nobody can read
 * another (reliability.md section 14, rows 27 and 28).
 */
export function unconfirmedCode(timeline: readonly TimelineEntry[]): 'E-NET-02' | 'E-NET-03' {
  const lost = timeline.findLast(({ event }) => event === 'no-answer');
  return lost !== undefined && unreadable.has(lost.detail) ? 'E-NET-03' : 'E-NET-02';
}

/** Two found is one reason for a review (row 32); for every other one the state has merely not confirmed. */
export function reviewCode(timeline: readonly TimelineEntry[]): 'E-NET-02' | 'E-NET-07' {
  return isTwice(reviewReasonOf(timeline) ?? '') ? 'E-NET-07' : 'E-NET-02';
}
