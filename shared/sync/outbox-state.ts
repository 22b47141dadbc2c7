/**
 * The life of one report owed to the state (design.md D4, reliability.md section 7.3).
 *
 *   queued -> sending -> accepted | rejected | queued (proven not sent) | unknown (everything else)
 *   unknown -> accepted | rejected (the state replays its refusal) | queued (two negatives, settled) | review
 *   review -> accepted | cancelled | queued
 *   queued, never tried -> cancelled
 *
 * An entry found sending at start-up becomes unknown, never queued. Nothing leaves the table.
 */
export const outboxStates = ['queued', 'sending', 'accepted', 'rejected', 'unknown', 'review', 'cancelled'] as const;
export type OutboxState = (typeof outboxStates)[number];

const edges = {
  queued: ['sending', 'cancelled'],
  sending: ['accepted', 'rejected', 'queued', 'unknown'],
  unknown: ['accepted', 'rejected', 'queued', 'review'],
  review: ['accepted', 'cancelled', 'queued'],
  accepted: [],
  rejected: [],
  cancelled: [],
} as const satisfies Record<OutboxState, readonly OutboxState[]>;

export function canMove(from: OutboxState, to: OutboxState): boolean {
  return (edges[from] as readonly OutboxState[]).includes(to);
}

export function isFinal(state: OutboxState): boolean {
  return edges[state].length === 0;
}
