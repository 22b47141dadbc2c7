import type { ReadableDb } from '../handles';

const countedStates = ['queued', 'sending', 'unknown', 'review', 'rejected'] as const;
export type StateCounts = Readonly<Record<(typeof countedStates)[number], number>>;

/** Everything that still needs somebody; accepted ones are history and are not counted. */
export function countByState(db: ReadableDb): StateCounts {
  const rows = db
    .prepare<[], { state: keyof StateCounts; entries: number }>(`
      SELECT state, count(*) AS entries FROM outbox
      WHERE state IN ('queued', 'sending', 'unknown', 'review', 'rejected') GROUP BY state
    `)
    .all();
  const counts = new Map(rows.map(row => [row.state, row.entries]));
  const of = (state: keyof StateCounts): number => counts.get(state) ?? 0;
  return {
    queued: of('queued'),
    sending: of('sending'),
    unknown: of('unknown'),
    review: of('review'),
    rejected: of('rejected'),
  };
}
