import type { PlantedBug } from '../planted-bug';

const memory = 'electron/sync/sync-memory.ts';
const memoryTest = 'tests/electron/sync/sync-memory.test.ts';
const weigh = 'shared/sync/weigh-evidence.ts';
const lookupTest = 'tests/shared/sync/decide-lookup.test.ts';

/** What people may decide, what clocks may, and what is known after a restart. */
export const decidingBugs: readonly PlantedBug[] = [
  {
    name: 'one-person-approves-a-resend',
    edits: [
      {
        file: 'electron/services/queue/decide.ts',
        find: 'const approval = context.approvals.spend(',
        put: "if (token === null) return decide(entry, 'sent again', { decision: 'resend', secondId: context.operator().id });\n        const approval = context.approvals.spend(",
      },
    ],
    caughtBy: [
      { file: 'tests/electron/services/queue/queue-handlers.test.ts', test: 'is not sent again by one person' },
    ],
  },
  {
    name: 'tried-report-called-off',
    edits: [
      {
        file: 'shared/sync/lead-action.ts',
        find: 'attempts === 0 && isUndo !== true &&',
        put: 'isUndo !== true &&',
      },
      {
        file: 'db/guards.ts',
        find: "NEW.state = 'cancelled' AND NEW.attempts > 0",
        put: "NEW.state = 'cancelled' AND 0",
      },
    ],
    caughtBy: [
      { file: 'tests/db/transactions/decide-report.test.ts', test: 'does not call off what waits for its next try' },
      { file: 'tests/db/guards.test.ts', test: 'to cancelled is for reports that were never tried' },
    ],
  },
  {
    name: 'restored-report-withdrawn-without-a-look',
    edits: [
      {
        file: 'electron/services/undo/undo-facts.ts',
        find: 'report.attempts === 0 && !mayHaveLeft(report.outboxId)',
        put: 'report.attempts === 0',
      },
    ],
    caughtBy: [
      { file: 'tests/electron/services/undo/undo-facts.test.ts', test: 'perhaps sent before the disk was put back' },
    ],
  },
  {
    name: 'restored-report-called-off-without-a-look',
    edits: [
      {
        file: 'electron/services/queue/decide.ts',
        find: "entry.state === 'queued' && context.mayHaveLeft(entry.id)",
        put: "entry.state === 'sending' && context.mayHaveLeft(entry.id)",
      },
    ],
    caughtBy: [
      { file: 'tests/electron/services/queue/decide.test.ts', test: 'perhaps sent before the disk was put back' },
    ],
  },
  {
    name: 'foreign-sale-taken-on-a-word',
    edits: [{ file: weigh, find: ' && !isForeign(sale, report)', put: '' }],
    caughtBy: [{ file: 'tests/shared/sync/weigh-evidence.test.ts', test: 'is contradicted where it stands for' }],
  },
  {
    name: 'word-believed-against-the-list',
    edits: [{ file: weigh, find: "named.length > 0 ? 'contradicted' : 'unlisted'", put: "'unlisted'" }],
    caughtBy: [
      { file: 'tests/electron/services/queue/evidence.test.ts', test: 'takes no word against a list that holds' },
    ],
  },
  {
    name: 'age-told-by-the-wall-clock',
    edits: [{ file: 'electron/sync/look-up.ts', find: 'memory.ageMs(first)', put: 'deps.clock.now() - first.beganAt' }],
    caughtBy: [{ file: 'tests/electron/sync/look-up.test.ts', test: 'ages no sale' }],
  },
  {
    name: 'single-void-believed-on-a-word',
    edits: [
      {
        file: 'shared/sync/lead-action.ts',
        find: 'if (reviewReason.startsWith(voidedThere)) return',
        put: 'if (reviewReason === voidedThere) return',
      },
    ],
    caughtBy: [
      { file: 'tests/shared/sync/lead-action.test.ts', test: 'asks for the void of every sale that the state holds' },
      { file: 'tests/electron/services/queue/held-twice.test.ts', test: 'word alone where it was held once' },
    ],
  },
  {
    name: 'altered-report-sent-on-a-word',
    edits: [
      {
        file: 'shared/sync/lead-action.ts',
        find: "new Set(['no-query', 'allotment'])",
        put: "new Set(['no-query', 'allotment', 'altered-body'])",
      },
    ],
    caughtBy: [
      { file: 'tests/db/transactions/decide-report.test.ts', test: 'of an altered report is never sent again' },
    ],
  },
  {
    name: 'other-goods-taken-for-the-sale',
    edits: [
      {
        file: 'shared/sync/decide-lookup.ts',
        find: 'if (!hasSameContent(sale, report))',
        put: 'if (sale.cardId !== report.cardId)',
      },
    ],
    caughtBy: [{ file: lookupTest, test: 'asks for a person when it finds' }],
  },
  {
    name: 'poison-row-tried-for-ever',
    edits: [{ file: 'shared/sync/decide-lookup.ts', find: 'isOld || context.isPoison ||', put: 'isOld ||' }],
    caughtBy: [
      { file: lookupTest, test: 'asks for a person when' },
      { file: 'tests/electron/sync/sandbox-faults.test.ts', test: 'the same meaningless thing three times' },
    ],
  },
  {
    name: 'refused-sale-followed-up-by-nobody',
    edits: [
      {
        file: 'db/transactions/settle-sale.ts',
        find: 'insertIncident(db, { saleId: entry.saleId, openedAt: at, stateCode, stateText, codes });',
        put: 'if (codes.length > 9) insertIncident(db, { saleId: entry.saleId, openedAt: at, stateCode, stateText, codes });',
      },
    ],
    caughtBy: [{ file: 'tests/db/transactions/record-incident-step.test.ts', test: 'opens an incident by itself' }],
  },
  {
    name: 'restart-ends-the-time-to-settle',
    edits: [
      {
        file: memory,
        find: '(this.endedMs.get(outboxId) ?? this.startedMs)',
        put: '(this.endedMs.get(outboxId) ?? Number.NEGATIVE_INFINITY)',
      },
    ],
    caughtBy: [{ file: memoryTest, test: 'from its own start where it saw none' }],
  },
  {
    name: 'due-times-follow-the-wall-clock',
    edits: [
      {
        file: memory,
        find: 'Math.max(this.clock.now(), this.latest.at + (ms - this.latest.ms))',
        put: 'this.clock.now()',
      },
    ],
    caughtBy: [
      { file: memoryTest, test: 'never lets due times go back with the wall clock' },
      { file: 'tests/electron/sync/sync-loop-bounds.test.ts', test: 'keeps nothing waiting when the wall clock' },
    ],
  },
  {
    name: 'outage-told-by-the-wall-clock',
    edits: [
      {
        file: 'electron/sync/outage-watch.ts',
        find: 'running.carriedMs + clock.monotonicMs() - running.sinceMs',
        put: 'clock.now() - running.beganAt',
      },
    ],
    caughtBy: [{ file: 'tests/electron/sync/outage-watch.test.ts', test: 'is told by the clock that does not jump' }],
  },
  {
    name: 'grace-without-an-end',
    edits: [
      {
        file: 'shared/sale/offline-policy.ts',
        find: 'outageMs >= policy.outageMaxS * 1_000 || ',
        put: '',
      },
    ],
    caughtBy: [{ file: 'tests/shared/sale/offline-policy.test.ts', test: 'ends two hours into the outage' }],
  },
  {
    name: 'new-sale-before-the-grace-queue',
    edits: [
      {
        file: 'shared/sale/decide-sale.ts',
        find: "facts.isGraceUnsent && facts.connection === 'online'",
        put: "facts.isGraceUnsent && facts.connection === 'connecting'",
      },
    ],
    caughtBy: [{ file: 'tests/electron/services/register/grace.test.ts', test: 'lets nothing be paid before it' }],
  },
  {
    name: 'restored-store-is-trusted',
    edits: [
      {
        file: 'electron/startup/open-data.ts',
        find: ' || store.generation < pass.generation) return',
        put: ') return',
      },
    ],
    caughtBy: [
      {
        file: 'tests/electron/startup/open-data.test.ts',
        test: 'does not sell from a file that was brought back from a copy',
      },
    ],
  },
];
