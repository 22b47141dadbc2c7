import type { PlantedBug } from '../planted-bug';
import { proxyTrial } from './harness-trials';

const wireReply = 'electron/biotrack/wire-reply.ts';
const wireReplyTest = 'tests/electron/biotrack/wire-reply.test.ts';
const transport = 'electron/biotrack/transport.ts';
const transportTest = 'tests/electron/biotrack/transport.test.ts';
const callerTest = 'tests/electron/biotrack/caller.test.ts';

/** What an answer, or its absence, is taken for. */
export const readingBugs: readonly PlantedBug[] = [
  {
    name: 'http-200-is-success',
    edits: [{ file: wireReply, find: 'if (success) return', put: 'if (success || errorcode === null) return' }],
    caughtBy: [{ file: wireReplyTest, test: 'does not take' }],
  },
  {
    name: 'unlisted-error-is-final',
    edits: [
      {
        file: wireReply,
        find: "if (effect === 'write' && !isDefinitive)",
        put: "if (effect === 'write' && errorcode === null)",
      },
    ],
    caughtBy: [{ file: wireReplyTest, test: 'does not take' }],
  },
  {
    name: 'http-error-is-read-as-an-answer',
    edits: [{ file: transport, find: 'if (status !== 200) {', put: 'if (status > 599) {' }],
    caughtBy: [{ file: transportTest, test: 'after the first byte' }],
  },
  {
    name: 'answer-to-another-sale-accepted',
    edits: [
      {
        file: 'electron/biotrack/actions/sale-dispense.ts',
        find: 'if (!isOurs) return',
        put: 'if (!isOurs && expected === null) return',
      },
    ],
    caughtBy: [{ file: 'tests/electron/biotrack/actions/sale-dispense.test.ts', test: 'row 28: takes the answer for' }],
  },
  {
    name: 'broken-line-proves-nothing-left',
    edits: [
      {
        file: transport,
        find: "failure: isSent ? noAnswer('reset') : classifyConnectError(error)",
        put: 'failure: classifyConnectError(error)',
      },
    ],
    caughtBy: [
      { file: transportTest, test: 'knows nothing when the connection dies' },
      proxyTrial('sale_dispense: reply cut after 0 bytes'),
    ],
  },
  {
    name: 'write-asked-again-like-a-read',
    edits: [
      {
        file: 'electron/biotrack/caller.ts',
        find: "request.effect === 'read' && request.isRetried !== false",
        put: 'request.isRetried !== false',
      },
    ],
    caughtBy: [{ file: callerTest, test: 'and a lost write never' }],
  },
  {
    name: 'expired-session-proves-nothing-left',
    edits: [
      {
        file: 'shared/sync/decide-attempt.ts',
        find: "    case 'no-answer':\n      return {",
        put: "    case 'no-answer':\n      if (failure.why === 'session-expired') return { kind: 'not-sent', why: failure.why };\n      return {",
      },
    ],
    caughtBy: [
      { file: 'tests/electron/sync/expired-session.test.ts', test: 'is looked into before' },
      proxyTrial('sale_dispense: session-expired-after x1, dedupe none'),
    ],
  },
  {
    name: 'altered-body-sent',
    edits: [
      {
        file: 'electron/biotrack/actions/sale-dispense.ts',
        find: 'if (sha256Hex(body.text) !== body.sha256) return null',
        put: "if (body.text === '') return null",
      },
    ],
    caughtBy: [
      {
        file: 'tests/electron/biotrack/biotrack-client.test.ts',
        test: 'sends nothing when the frozen body was altered',
      },
    ],
  },
];
