import type { SyncPolicy } from './sync-policy';

/**
 * A report that stood in the outbox when this program started. The disk says that it was never sent, or that its absence was
 * proven; but the disk may be an image of itself, brought back from before it was sent. Nothing on a restored disk can tell, since
 * every witness was restored with it, so the state is asked, after every start, before such a report goes out.
 *
 * Whatever the life before had sent in its last moment may still take effect, and the state's lists may lag behind that: its
 * absence counts only once the settle time is over since the machine was switched on, before which no disk was put back, or since
 * this start, where nobody knows that (reliability.md 7.4, 7.7). Presence counts at once.
 */
export type SendDoubt = {
  readonly isInherited: boolean;
  /** An attempt that this disk knows of may have been heard. */
  readonly mayHaveLanded: boolean;
  /** How long ago the state said that it holds no such sale. */
  readonly evidenceAgeMs: number;
};

/** Whether the state must be asked once more before a report goes out. */
export function owesLook(doubt: SendDoubt, policy: Pick<SyncPolicy, 'evidenceValidMs'>): boolean {
  return doubt.isInherited || (doubt.mayHaveLanded && doubt.evidenceAgeMs > policy.evidenceValidMs);
}

export type SweepAge = {
  readonly ageMs: number;
  /** How long no other life of the disk can have sent anything when the state was asked. */
  readonly settledForMs: number;
};

/**
 * Whether one list of the state's sales still serves the reports that stood there: not once it is as old as any other proof,
 * and not once a list of now would prove the absence that this one was too early for.
 */
export function isSweepGood(
  { ageMs, settledForMs }: SweepAge,
  { settleMs, evidenceValidMs }: Pick<SyncPolicy, 'settleMs' | 'evidenceValidMs'>,
): boolean {
  const isTooEarly = settledForMs < settleMs && settledForMs + ageMs >= settleMs;
  return ageMs <= evidenceValidMs && !isTooEarly;
}
