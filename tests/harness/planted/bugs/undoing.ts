import type { PlantedBug } from '../planted-bug';

const guards = 'tests/db/undo-guards.test.ts';
const settling = 'tests/db/transactions/settle-undo.test.ts';
const plans = 'tests/electron/services/undo/undo-plan.test.ts';

/** Ways to undo a sale twice, too early, or for more than it was. */
export const undoingBugs: readonly PlantedBug[] = [
  {
    name: 'void-before-its-sale',
    edits: [
      {
        file: 'db/guards.ts',
        find: 'AND earlier.position < NEW.position AND earlier.state IN',
        put: "AND earlier.position < NEW.position AND NEW.op = 'dispense' AND earlier.state IN",
      },
      {
        file: 'db/guards.ts',
        find: "AND 'accepted' IS NOT (SELECT state",
        put: "AND 'nothing' IS (SELECT state",
      },
    ],
    caughtBy: [{ file: guards, test: 'goes to the state only once that has the sale' }],
  },
  {
    name: 'goods-back-before-the-state-has-voided',
    edits: [
      {
        file: 'db/transactions/write-undo.ts',
        find: "  crashPoint('undo-report-written');",
        put: `  db.exec("UPDATE package SET remaining = remaining + 100");\n  crashPoint('undo-report-written');`,
      },
    ],
    caughtBy: [{ file: settling, test: 'puts the goods on the shelf again' }],
  },
  {
    name: 'allotment-released-before-the-registry-heard',
    edits: [
      {
        file: 'db/transactions/settle-undo.ts',
        find: "  if (undone.registryStatus === 'POSTED') closeReserves(db, entry, 'release', at);",
        put: "  closeReserves(db, entry, 'release', at);",
      },
    ],
    caughtBy: [{ file: settling, test: 'frees what a slow registry had never booked' }],
  },
  {
    name: 'line-refunded-twice',
    edits: [
      {
        file: 'db/undo-guards.ts',
        find: "AND undo.kind <> 'correct' AND undo.state <> 'failed')`;",
        put: "AND undo.kind = 'void' AND undo.state <> 'failed')`;",
      },
    ],
    caughtBy: [{ file: guards, test: 'is undone once, whatever the way' }],
  },
  {
    name: 'line-offered-for-refund-twice',
    edits: [
      {
        file: 'electron/services/undo/undo-plan.ts',
        find: "  if (line.isRefunded) return appError('E-UND-02', { why: 'line-refunded' });\n",
        put: '',
      },
    ],
    caughtBy: [{ file: plans, test: 'come back once, in whole units' }],
  },
  {
    name: 'new-nonce-for-every-undo-sent',
    edits: [
      {
        file: 'electron/sync/send-undo.ts',
        find: 'return port.undo({ op, requestId, body }, { nonce, transactionId }, hear);',
        put: 'return port.undo({ op, requestId, body }, { nonce: crypto.randomUUID(), transactionId }, hear);',
      },
    ],
    caughtBy: [{ file: 'tests/electron/sync/send-undo.test.ts', test: 'under the nonce of its commit' }],
  },
  {
    name: 'voided-before-is-a-refusal',
    edits: [
      {
        file: 'shared/sync/decide-undo.ts',
        find: "return isDone ? { kind: 'unknown', why: 'done-before' } : { kind: 'rejected', ...refused };",
        put: "return { kind: 'rejected', ...refused };",
      },
    ],
    caughtBy: [
      {
        file: 'tests/shared/sync/decide-undo.test.ts',
        test: 'proves nothing where the state says that it is done already',
      },
    ],
  },
  {
    name: 'anybodys-refund-is-ours',
    edits: [
      {
        file: 'shared/sync/undo-sighting.ts',
        find: "return seen.every(({ asked, back }) => back === asked) ? 'done' : 'otherwise';",
        put: "return 'done';",
      },
    ],
    caughtBy: [{ file: 'tests/shared/sync/undo-sighting.test.ts', test: 'more, which was somebody else' }],
  },
  {
    name: 'money-back-again-after-a-refusal',
    edits: [
      {
        file: 'electron/services/undo/undo-plan.ts',
        find: 'const returnCents = owedCents(undoneCents + totalCents, paid.returned);',
        put: 'const returnCents = totalCents;',
      },
    ],
    caughtBy: [{ file: plans, test: 'gives back what is left of the money' }],
  },
  {
    name: 'destruction-put-down-twice',
    edits: [
      {
        file: 'db/transactions/schedule-destruction.ts',
        find: '    if (!listUnscheduledReturns(db, Number.MAX_SAFE_INTEGER).includes(undoId)) return false;\n',
        put: '',
      },
    ],
    caughtBy: [{ file: 'tests/db/transactions/schedule-destruction.test.ts', test: 'however often it is asked for' }],
  },
  {
    name: 'destruction-refused-without-a-look',
    edits: [
      {
        file: 'electron/sync/send-entry.ts',
        find: "  if (!isResend && entry.op !== 'destroy') return outcome;",
        put: '  if (!isResend) return outcome;',
      },
    ],
    caughtBy: [
      {
        file: 'tests/electron/sync/undo-faults.test.ts',
        test: 'are known to be put down where a state that forgets nonces refuses the second delivery',
      },
    ],
  },
  {
    name: 'merchandise-looked-for',
    edits: [
      { file: 'electron/sync/undo-target.ts', find: '!isPackage || barcode === null', put: 'barcode === null' },
      { file: 'electron/sync/undo-target.ts', find: 'barcode, isPackage, quantity', put: 'barcode, quantity' },
    ],
    caughtBy: [{ file: 'tests/electron/sync/undo-target.test.ts', test: 'looks for no merchandise' }],
  },
  {
    name: 'undoing-held-for-ever',
    edits: [
      {
        file: 'shared/sync/decide-undo.ts',
        find: "return { finding: { kind: 'no-answer', isUnclear: true }, next };",
        put: "return { finding: { kind: 'no-answer' }, next };",
      },
    ],
    caughtBy: [{ file: 'tests/electron/sync/inherited-undos.test.ts', test: 'is not held for ever' }],
  },
];
