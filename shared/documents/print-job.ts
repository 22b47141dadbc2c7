/**
 * The life of one piece of paper that was asked for (hardware.md, section 10).
 *
 *   queued -> sending -> sent -> confirmed | unconfirmed
 *   queued -> failed (nothing was sent) | cancelled
 *   sending, sent -> cancelled
 *   sending -> failed (what was offered was not taken)
 *
 * From the first byte on nothing is ever sent again by itself: what a printer holds it prints when its paper is back. Only
 * 'confirmed' means printed. 'sent' is where it ends on a way on which nothing comes back.
 */
export const printJobStates = ['queued', 'sending', 'sent', 'confirmed', 'unconfirmed', 'failed', 'cancelled'] as const;
export type PrintJobState = (typeof printJobStates)[number];

/** Why a job is where it is, where its state alone does not say. */
export const printJobReasons = [
  ...(['paper-out', 'cover-open', 'cutter', 'overheated', 'offline', 'printer-error', 'failed'] as const),
  ...(['gone', 'refused', 'busy', 'held', 'permission', 'driver', 'no-answer', 'not-a-printer'] as const),
  /** The connection broke, or the printer fell silent, after the first byte. */
  'interrupted',
  /** The program ended while the job was under way. */
  'restarted',
  /** The printer was not ready for so long that the paper is of no use by itself any more. */
  'waited-too-long',
  /** It could not be turned into bytes: a fault of ours, which must not reach the sale. */
  'not-encodable',
  /** The printer was taken away while the job waited for it, and no other one came. */
  'no-printer',
] as const;
export type PrintJobReason = (typeof printJobReasons)[number];

/** What a person said about a job that the printer could not speak for. */
export const printJobAnswers = ['printed', 'reprinted', 'dismissed'] as const;
export type PrintJobAnswer = (typeof printJobAnswers)[number];

const edges = {
  queued: ['sending', 'failed', 'cancelled'],
  sending: ['sent', 'confirmed', 'unconfirmed', 'failed', 'cancelled'],
  sent: ['confirmed', 'unconfirmed', 'cancelled'],
  confirmed: [],
  unconfirmed: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<PrintJobState, readonly PrintJobState[]>;

export function canMoveJob(from: PrintJobState, to: PrintJobState): boolean {
  return (edges[from] as readonly PrintJobState[]).includes(to);
}

/** What becomes of a job that an earlier run of the program left open: who began to send cannot know how it ended. */
export function afterRestart(state: 'queued' | 'sending' | 'sent'): 'failed' | 'unconfirmed' {
  return state === 'queued' ? 'failed' : 'unconfirmed';
}

/** Printed for certain or not at all: only then is a second one the first. Any other second one says that it is. */
export function isDuplicateOf(state: PrintJobState): boolean {
  return state !== 'failed';
}
