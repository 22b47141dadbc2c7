import type { PlantedBug } from '../planted-bug';

const decide = 'shared/sync/decide-lookup.ts';
const decideTest = 'tests/shared/sync/decide-lookup.test.ts';
const reconcileTest = 'tests/electron/sync/reconcile.test.ts';

/** What is concluded about a sale of unknown outcome, and from how little. */
export const lookingUpBugs: readonly PlantedBug[] = [
  {
    name: 'one-no-is-enough',
    edits: [{ file: decide, find: 'context.earlierNegatives >= 1 && ', put: '' }],
    caughtBy: [{ file: decideTest, test: 'waits where' }],
  },
  {
    name: 'no-time-to-settle',
    edits: [{ file: decide, find: 'context.settledForMs >= policy.settleMs', put: 'context.settledForMs >= 0' }],
    caughtBy: [{ file: reconcileTest, test: 'once the time to settle is over' }],
  },
  {
    name: 'witness-ignored',
    edits: [{ file: decide, find: "if (lookups.witness === 'fell')", put: "if (lookups.witness === 'fell' && isOld)" }],
    caughtBy: [{ file: 'tests/electron/sync/look-up.test.ts', test: 'when the allotment fell by it' }],
  },
  {
    name: 'silence-taken-for-no',
    edits: [
      {
        file: 'electron/sync/ask-state.ts',
        find: "return { kind: answer.kind === 'refused' ? 'unavailable' : 'no-answer' }",
        put: "return { kind: 'unavailable' }",
      },
    ],
    caughtBy: [{ file: 'tests/electron/sync/ask-state.test.ts', test: 'from one it did not answer' }],
  },
  {
    name: 'still-running-taken-for-absent',
    edits: [
      {
        file: decide,
        find: "if (replay.kind === 'in-progress') return",
        put: "if (isOld && replay.kind === 'in-progress') return",
      },
    ],
    caughtBy: [{ file: decideTest, test: 'concludes nothing from a request that is still running' }],
  },
  {
    name: 'first-page-taken-for-all',
    edits: [
      { file: 'electron/biotrack/biotrack-client.ts', find: 'if (!page.value.hasMore)', put: 'if (start !== "")' },
    ],
    caughtBy: [{ file: 'tests/electron/biotrack/biotrack-client.test.ts', test: 'reads a list to its last page' }],
  },
  {
    name: 'unreadable-row-left-out-of-the-list',
    edits: [
      {
        file: 'electron/biotrack/actions/sync-sale.ts',
        find: 'sale: z.array(sale),',
        put: 'sale: z.array(z.unknown()).transform(rows => rows.flatMap(row => sale.safeParse(row).data ?? [])),',
      },
    ],
    caughtBy: [
      { file: 'tests/electron/biotrack/actions/sync-sale.test.ts', test: 'with one unreadable sale for no page' },
    ],
  },
  {
    name: 'two-in-the-list-taken-for-one',
    edits: [{ file: decide, find: 'if (ids.size > 1)', put: 'if (ids.size > 2)' }],
    caughtBy: [{ file: decideTest, test: 'row 32: asks for a person' }],
  },
  {
    name: 'one-state-sale-settles-two',
    edits: [
      {
        file: 'db/transactions/move-entry.ts',
        find: 'return owner !== null && owner !== entry.id',
        put: 'return owner === entry.id',
      },
    ],
    caughtBy: [
      { file: 'tests/db/transactions/record-attempt.test.ts', test: 'that already settles another report' },
      { file: 'tests/db/transactions/record-lookup.test.ts', test: 'never lets one state sale settle two reports' },
    ],
  },
  {
    name: 'old-proof-counts-for-the-next-try',
    edits: [
      {
        file: 'db/transactions/begin-attempt.ts',
        find: 'negative_count = 0, negative_first_at = NULL,',
        put: 'negative_count = negative_count, negative_first_at = negative_first_at,',
      },
      {
        file: 'db/transactions/begin-attempt.ts',
        find: 'negative_last_at = NULL WHERE',
        put: 'negative_last_at = negative_last_at WHERE',
      },
    ],
    caughtBy: [
      { file: 'tests/db/transactions/begin-attempt.test.ts', test: 'forgets what was learnt about the attempt before' },
    ],
  },
  {
    name: 'watermark-taken-anew',
    edits: [
      { file: 'db/transactions/begin-attempt.ts', find: 'coalesce(watermark, ?)', put: 'coalesce(?, watermark)' },
    ],
    caughtBy: [{ file: 'tests/db/transactions/begin-attempt.test.ts', test: 'keeps the first watermark' }],
  },
  {
    name: 'settles-by-the-wall-clock',
    edits: [
      {
        file: 'electron/sync/sync-memory.ts',
        find: 'this.endedMs.set(outboxId, this.clock.monotonicMs())',
        put: 'this.endedMs.set(outboxId, this.clock.now())',
      },
      {
        file: 'electron/sync/sync-memory.ts',
        find: 'return this.clock.monotonicMs() - (this.endedMs.get(outboxId) ?? this.startedMs)',
        put: 'return this.clock.now() - (this.endedMs.get(outboxId) ?? this.clock.now())',
      },
    ],
    caughtBy: [{ file: reconcileTest, test: 'because the wall clock was set back' }],
  },
  {
    name: 'sends-again-for-ever',
    edits: [{ file: decide, find: 'context.unknownAttempts >= policy.maxUnknownAttempts', put: 'context.ageMs < 0' }],
    caughtBy: [{ file: decideTest, test: 'asks for a person when' }],
  },
];
