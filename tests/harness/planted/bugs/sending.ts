import type { PlantedBug } from '../planted-bug';
import { proxyTrial } from './harness-trials';

const sendEntry = 'electron/sync/send-entry.ts';
const relay = 'electron/sync/attempt-relay.ts';
const relayTest = 'tests/electron/sync/attempt-relay.test.ts';
const inheritedTest = 'tests/electron/sync/inherited-sends.test.ts';
const sendEntryTest = 'tests/electron/sync/send-entry.test.ts';
const loop = 'electron/sync/sync-loop.ts';
const restoredTest = 'tests/electron/sync/restored-disk.test.ts';
const loopTest = 'tests/electron/sync/sync-loop.test.ts';
const boundsTest = 'tests/electron/sync/sync-loop-bounds.test.ts';

/** Seeds enough for a reply that is lost and a crash while sending, and without a sale that a person must settle. */
const soldTwice = { seeds: '61..120', says: 'times in the ledger' };

/** Between the queue and the wire: what is sent, when, and how often. */
export const sendingBugs: readonly PlantedBug[] = [
  {
    name: 'resend-after-time-out',
    edits: [
      {
        file: 'shared/sync/decide-attempt.ts',
        find: "case 'no-answer':\n      return { kind: 'unknown'",
        put: "case 'no-answer':\n      return { kind: 'not-sent'",
      },
    ],
    caughtBy: [
      { file: 'tests/shared/sync/decide-attempt.test.ts', test: 'knows nothing after' },
      proxyTrial('sale_dispense: reply cut after 0 bytes'),
      soldTwice,
    ],
  },
  {
    name: 'resend-after-expired-session',
    edits: [
      {
        file: 'electron/biotrack/caller.ts',
        find: "reply.kind === 'session-expired' && request.effect === 'read'",
        put: "reply.kind === 'session-expired'",
      },
    ],
    caughtBy: [
      { file: 'tests/electron/biotrack/caller.test.ts', test: 'never sends a write again by itself' },
      { file: 'tests/electron/sync/expired-session.test.ts', test: 'is looked into before anything is sent again' },
      proxyTrial('sale_dispense: session-expired-after x1, dedupe none'),
    ],
  },
  {
    name: 'expired-session-believed-for-ever',
    edits: [
      { file: 'shared/sync/expired-session.ts', find: ' && !(earlier !== undefined && isExpiry(earlier))', put: '' },
    ],
    caughtBy: [
      { file: 'tests/shared/sync/expired-session.test.ts', test: 'believes nothing of it where' },
      { file: 'tests/electron/sync/expired-session.test.ts', test: 'is not believed a second time' },
    ],
  },
  {
    name: 'new-reference-for-each-try',
    edits: [{ file: sendEntry, find: 'nonce: entry.nonce,', put: 'nonce: deps.ids.uuid(),' }],
    caughtBy: [{ file: sendEntryTest, test: 'goes out on proof of absence that is fresh' }],
  },
  {
    name: 'time-of-sale-frozen-at-the-till',
    edits: [{ file: sendEntry, find: 'saleTime: memory.stateNow(),', put: 'saleTime: entry.soldAt,' }],
    caughtBy: [{ file: sendEntryTest, test: 'stamps the nonce of the sale, the time of the state' }],
  },
  {
    name: 'sent-before-it-is-written-down',
    edits: [
      { file: sendEntry, find: '  relay.begin({', put: '  const begin = () => relay.begin({' },
      { file: sendEntry, find: "crashPoint('answer-heard');", put: "begin();\n  crashPoint('answer-heard');" },
    ],
    caughtBy: [{ file: sendEntryTest, test: 'is on disk as sending before the request leaves' }],
  },
  {
    name: 'proof-of-absence-never-expires',
    edits: [
      {
        file: 'shared/sync/inherited-report.ts',
        find: 'doubt.evidenceAgeMs > policy.evidenceValidMs',
        put: 'doubt.evidenceAgeMs === Number.POSITIVE_INFINITY',
      },
    ],
    caughtBy: [{ file: sendEntryTest, test: 'looks again when the proof is older than a minute' }],
  },
  {
    name: 'proof-of-absence-used-twice',
    edits: [{ file: sendEntry, find: 'memory.attemptBegan(entry.id);', put: '' }],
    caughtBy: [{ file: sendEntryTest, test: 'needs proof again after a try in between' }],
  },
  {
    name: 'restart-forgets-the-lost-try',
    edits: [
      {
        file: sendEntry,
        find: "outcome === 'unknown' || outcome === 'lost'",
        put: "outcome === 'unknown'",
      },
    ],
    caughtBy: [{ file: sendEntryTest, test: 'looks again after a restart' }],
  },
  {
    name: 'refused-resend-is-believed',
    edits: [{ file: sendEntry, find: 'const isResend = mayHaveLanded(deps, entry) ||', put: 'const isResend =' }],
    caughtBy: [{ file: sendEntryTest, test: 'is accepted when the first send turns out to have landed' }],
  },
  {
    name: 'retry-after-not-obeyed',
    edits: [
      {
        file: sendEntry,
        find: 'return nextLookupDelayMs(0, retryAfterMs, policy)',
        put: 'return nextLookupDelayMs(0, 0, policy)',
      },
    ],
    caughtBy: [{ file: sendEntryTest, test: 'waits as long as the state asks' }],
  },
  {
    name: 'retry-after-not-obeyed-at-a-look',
    edits: [{ file: 'electron/sync/reconcile.ts', find: 'advice.retryAfterMs(), deps.policy', put: '0, deps.policy' }],
    caughtBy: [{ file: 'tests/electron/sync/reconcile.test.ts', test: 'looks no sooner than' }],
  },
  {
    name: 'two-senders-of-one-patient',
    edits: [{ file: loop, find: 'inFlight.has(patientId) || ', put: '' }],
    caughtBy: [{ file: boundsTest, test: 'never has two calls for one entry or one patient' }],
  },
  {
    name: 'restart-leaves-it-sending',
    edits: [{ file: loop, find: 'const recovered = recoverSending(db, clock.now())', put: 'const recovered = 0' }],
    caughtBy: [{ file: loopTest, test: 'TV35: after a power cut while sending' }],
  },
  {
    name: 'restored-rows-go-out-without-a-look',
    edits: [{ file: 'shared/sync/inherited-report.ts', find: 'return doubt.isInherited || (', put: 'return (' }],
    caughtBy: [
      { file: restoredTest, test: 'is found where the life before had sent it' },
      { seeds: '27..39', says: 'times in the ledger' },
    ],
  },
  {
    name: 'restored-rows-do-not-wait-for-what-is-under-way',
    edits: [
      {
        file: 'db/transactions/recover-sending.ts',
        find: "SET due_at = ? WHERE state = 'queued' AND position <= ?",
        put: "SET due_at = ? WHERE state = 'sending' AND position <= ?",
      },
      { file: sendEntry, find: "if (next !== 'queue')", put: "if (next !== 'queue' && !isInherited)" },
    ],
    caughtBy: [{ file: restoredTest, test: 'lands after the start' }],
  },
  {
    name: 'restored-rows-looked-for-from-now-on',
    edits: [
      {
        file: 'electron/sync/state-sweep.ts',
        find: 'lowestMark(memory.inherited.listDoubted())',
        put: "memory.freshMark({ watermarkValidMs: 60_000 }) ?? '9999999999'",
      },
    ],
    caughtBy: [{ file: restoredTest, test: 'is found where the life before had sent it' }],
  },
  {
    name: 'list-is-enough-over-a-start-of-the-machine',
    edits: [
      {
        file: 'electron/sync/inherited.ts',
        find: 'return this.find(outboxId)?.isOfThisBoot !== false;',
        put: 'return this.find(outboxId) !== undefined;',
      },
    ],
    caughtBy: [
      { file: inheritedTest, test: 'asks the nonce and the registry too where the machine was off meanwhile' },
    ],
  },
  {
    name: 'next-leaves-before-an-unknown-is-written-down',
    edits: [{ file: relay, find: "attempt.outcome.kind !== 'accepted' || ", put: '' }],
    caughtBy: [{ file: relayTest, test: 'lets nothing out before any other answer is on the disk' }],
  },
  {
    name: 'answer-lost-with-a-beginning-that-fails',
    edits: [{ file: relay, find: 'const ended = heard;', put: 'const ended = heard;\n    heard = [];' }],
    caughtBy: [{ file: relayTest, test: 'is not lost with a beginning that cannot be written' }],
  },
  {
    name: 'restart-puts-it-back-in-the-queue',
    edits: [
      {
        file: 'db/transactions/recover-sending.ts',
        find: "{ to: 'unknown', event: 'recovered'",
        put: "{ to: 'queued', event: 'recovered'",
      },
      {
        file: 'db/transactions/recover-sending.ts',
        find: "setState(db, entry, 'unknown', at)",
        put: "setState(db, entry, 'queued', at)",
      },
      { file: sendEntry, find: " || outcome === 'lost'", put: '' },
    ],
    caughtBy: [
      { file: 'tests/db/transactions/recover-sending.test.ts', test: 'takes what was being sent at the crash' },
      soldTwice,
    ],
  },
  {
    name: 'line-tried-out-with-a-sale',
    edits: [
      {
        file: loop,
        find: "if (state === 'running') guarded(claim)",
        put: "if (state === 'running' || state === 'line-down') guarded(claim)",
      },
    ],
    caughtBy: [{ file: boundsTest, test: 'tries a line that is down with a read' }],
  },
  {
    name: 'refused-sign-in-repeated',
    edits: [
      {
        file: loop,
        find: "answer.failure.kind === 'credentials-refused'",
        put: "answer.failure.kind === 'credentials-refused' && holds < 0",
      },
    ],
    caughtBy: [{ file: loopTest, test: 'row 29: stops sending when the sign-in is refused' }],
  },
];
