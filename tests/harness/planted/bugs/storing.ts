import type { PlantedBug } from '../planted-bug';
import { crashTrial } from './harness-trials';

const guards = 'db/guards.ts';
const guardsTest = 'tests/db/guards.test.ts';

/** What is on disk, when, and whether it stays there. */
export const storingBugs: readonly PlantedBug[] = [
  {
    name: 'synchronous-normal',
    edits: [
      {
        file: 'db/connect.ts',
        find: "set: 'FULL', expect: 2",
        put: "set: 'NORMAL', expect: 1",
      },
    ],
    caughtBy: [{ file: 'tests/db/connect.test.ts', test: 'with every setting of the reference' }],
  },
  {
    name: 'answered-before-the-commit',
    edits: [
      {
        file: 'db/handles.ts',
        find: "prepare('COMMIT').run();",
        put: "queueMicrotask(() => prepare('COMMIT').run());",
      },
    ],
    caughtBy: [{ file: 'tests/db/handles.test.ts', test: 'has committed when it returns' }],
  },
  {
    name: 'report-written-after-the-sale',
    edits: [
      {
        file: 'db/transactions/write-sale.ts',
        find: 'if (sale.report) insertReport(db, sale, sale.report);',
        put: 'const { report } = sale;\n  if (report) queueMicrotask(() => db.transaction(() => insertReport(db, sale, report)));',
      },
    ],
    caughtBy: [
      {
        file: 'tests/db/transactions/write-sale.test.ts',
        test: 'writes the sale with everything that follows from it',
      },
      crashTrial('sale-committed'),
    ],
  },
  {
    name: 'no-order-within-a-patient',
    edits: [
      {
        file: 'db/repositories/outbox.ts',
        find: 'AND earlier.position < outbox.position',
        put: 'AND earlier.position < 0',
      },
      { file: guards, find: 'AND earlier.position < NEW.position', put: 'AND earlier.position < 0' },
    ],
    caughtBy: [
      { file: 'tests/db/repositories/outbox.test.ts', test: 'head of each patient' },
      { file: guardsTest, test: 'to sending waits for the patient' },
    ],
  },
  {
    name: 'reserve-released-while-nobody-knows',
    edits: [
      {
        file: 'db/transactions/record-attempt.ts',
        find: 'import { getEntry, getReportState, type OutboxEntry }',
        put: "import { closeReserves } from '../repositories/ledger';\nimport { getEntry, getReportState, type OutboxEntry }",
      },
      {
        file: 'db/transactions/record-attempt.ts',
        find: "setState(db, entry, 'unknown', dueAt);",
        put: "setState(db, entry, 'unknown', dueAt);\n        closeReserves(db, entry, 'release', at);",
      },
    ],
    caughtBy: [
      {
        file: 'tests/db/transactions/record-attempt.test.ts',
        test: 'keeps goods and amount reserved while nobody knows',
      },
    ],
  },
  {
    name: 'reserve-settled-before-the-registry',
    edits: [
      {
        file: 'db/transactions/settle-sale.ts',
        find: "if (dispensed.registryStatus !== 'PENDING') close",
        put: 'close',
      },
    ],
    caughtBy: [
      {
        file: 'tests/db/transactions/record-attempt.test.ts',
        test: 'until the registry behind the state has booked it',
      },
    ],
  },
  {
    name: 'refused-reports-may-be-deleted',
    edits: [{ file: guards, find: "'outbox', 'attempt', 'validation'", put: "'attempt', 'validation'" }],
    caughtBy: [{ file: guardsTest, test: 'keeps every row of ' }],
  },
  {
    name: 'moves-without-a-trace',
    edits: [
      {
        file: guards,
        find: 'AND event.from_state = OLD.state AND event.to_state = NEW.state)',
        put: 'OR 1 = 1)',
      },
    ],
    caughtBy: [{ file: guardsTest, test: 'needs its event' }],
  },
  {
    name: 'migration-outside-its-transaction',
    edits: [{ file: 'db/migrate.ts', find: 'db.transaction(() => {', put: '(work => work())(() => {' }],
    caughtBy: [{ file: 'tests/db/migrate.test.ts', test: 'keeps the old version when a script fails half way' }],
  },
  {
    name: 'actor-left-out-of-the-audit-seal',
    edits: [
      { file: 'db/repositories/audit.ts', find: '[row.sequence, row.at, row.actor_id,', put: '[row.sequence, row.at,' },
    ],
    caughtBy: [{ file: 'tests/db/repositories/audit.test.ts', test: 'had its ' }],
  },
  {
    name: 'two-registers-on-one-store',
    edits: [{ file: 'db/lock-instance.ts', find: "raw.exec('BEGIN EXCLUSIVE');", put: "raw.exec('BEGIN');" }],
    caughtBy: [{ file: 'tests/db/lock-instance.test.ts', test: 'tells the second that it is open already' }],
  },
];
