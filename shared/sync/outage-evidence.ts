import type { Instant } from '../kernel/units';

/** What kept the register from the state. A registry that is down behind a state that answers is no outage of the line. */
export const outageCauses = ['offline', 'sign-in-refused', 'insecure'] as const;
export type OutageCause = (typeof outageCauses)[number];

/** What the department may ask about an outage, kept for good (biotrack-and-florida.md G8, section 6 policy 2). */
export type OutageEvidence = {
  readonly id: string;
  readonly cause: OutageCause;
  /** The last good contact before it; null: none since this register was set up or started. */
  readonly lastContactAt: Instant | null;
  /** The first contact that failed. */
  readonly beganAt: Instant;
  /** The first good contact after it; null while it lasts. */
  readonly endedAt: Instant | null;
  readonly elapsedMs: number;
  readonly contactsTried: number;
  /** Sales that were on their way to the state when it began, by one of which it may have shown, and all that were made while it lasted. */
  readonly queuedSales: number;
  readonly onDuty: readonly { readonly name: string; readonly since: Instant }[];
  /** When the department was told, and by whom that was recorded. */
  readonly notice: { readonly at: Instant; readonly by: string } | null;
};
