import { type Place, places } from './elsewhere';
import { aReply, bodyOf, withBody, withFields } from './http-bytes';
import type { Exchange, Heard, Play } from './line';

/** What a fault of the line lets through to the state, and what the client may make of what comes back. */
export type Kind = {
  readonly name: string;
  /** Where a call ends that never gets near the state. */
  readonly place?: Place;
  readonly play: (earlier: Heard | undefined) => Play;
  /** The state says no, and a no to a sale counts. */
  readonly isRefusal?: boolean;
  /** The state gets the request twice. */
  readonly doubles?: boolean;
  /** It lands later than a register in training waits to settle: only the production's time covers it. */
  readonly outlastsTraining?: boolean;
};

/** Longer than any call waits. */
const tooLateMs = 90_000;
const oversized = 2 * 1024 * 1024;

const before = (name: string, reply: Buffer, more: Partial<Kind> = {}): Kind => {
  return { name: `${name}-before`, play: () => async exchange => exchange.answer(reply), ...more };
};
const after = (name: string, twist: (reply: Buffer) => Buffer, more: Partial<Kind> = {}): Kind => {
  return { name: `${name}-after`, play: () => async exchange => exchange.answer(twist(await exchange.ask())), ...more };
};
const statuses = [301, 302, 400, 404, 500, 502, 503, 504];
const now = 1_773_165_600;
const failure = (errorcode: string, error: string) =>
  aReply(200, JSON.stringify({ success: 0, errorcode, error, sessiontime: now }));

const lineKinds: readonly Kind[] = [
  { name: 'reset-before', play: () => async exchange => exchange.hangUp() },
  {
    name: 'reset-after',
    play: () => async exchange => {
      await exchange.ask();
      exchange.hangUp();
    },
  },
  { name: 'silence-before', play: () => exchange => exchange.hold() },
  {
    name: 'silence-after',
    play: () => async exchange => {
      await exchange.ask();
      await exchange.hold();
    },
  },
  { name: 'slow-drip', play: () => drip(64, 100) },
  { name: 'endless-drip', play: () => drip(8, 3_000) },
  {
    name: 'delivered-twice',
    doubles: true,
    play: () => async exchange => {
      const reply = await exchange.ask();
      await exchange.ask();
      exchange.answer(reply);
    },
  },
  {
    name: 'second-answer',
    doubles: true,
    play: () => async exchange => {
      await exchange.ask();
      exchange.answer(await exchange.ask());
    },
  },
  {
    name: 'late-delivery',
    outlastsTraining: true,
    play: () => async exchange => {
      await exchange.pause(tooLateMs);
      await exchange.ask();
    },
  },
  {
    name: 'lands-after-reset',
    play: () => async exchange => {
      exchange.hangUp();
      await exchange.pause(30_000);
      await exchange.ask();
    },
  },
  {
    name: 'late-answer',
    play: () => async exchange => {
      const reply = await exchange.ask();
      await exchange.pause(tooLateMs);
      exchange.answer(reply);
    },
  },
  {
    name: 'length-too-long',
    play: () => async exchange => {
      exchange.answer(overlong(await exchange.ask()));
      exchange.hangUp();
    },
  },
];

const replyKinds: readonly Kind[] = [
  ...statuses.map(status => before(`status-${status}`, aReply(status, '', ['Location: /serverjson.asp']))),
  ...[500, 503].map(status => after(`status-${status}`, () => aReply(status, '<html>busy</html>'))),
  before('rate-limited', aReply(429, '', ['Retry-After: 7'])),
  after('rate-limited', () => aReply(429, '', ['Retry-After: 7'])),
  before('empty', aReply(200, '')),
  after('empty', () => aReply(200, '')),
  before('html', aReply(200, '<html><body>Sign in to the network</body></html>')),
  after('html', () => aReply(200, '<html><body>Service</body></html>')),
  after('truncated', reply => withBody(reply, body => body.slice(0, body.length / 2))),
  after('oversized', reply => withBody(reply, body => body + ' '.repeat(oversized))),
  after('double-keys', reply => withBody(reply, body => `${body.slice(0, -1)},"success":1,"sessiontime":${now}}`)),
  after('another-reference', reply => withBody(reply, anotherReference)),
  after('header-leak', reply => withBody(reply, body => `Content-Type: text/plain\r\n\r\n${body}`)),
  after('numbers-as-text', reply => withBody(reply, numbersAsText)),
  after('skewed-clock', reply => withFields(reply, fields => ({ ...fields, sessiontime: now - 86_400 }))),
  before('state-fault', failure('1000', 'System error, please try again.')),
  after('state-fault', () => failure('1000', 'System error, please try again.')),
  before('session-expired', failure('63', 'Your session has expired.')),
  after('session-expired', () => failure('63', 'Your session has expired.')),
  before('refusal', failure('602', 'It cannot be done (Q-1).'), { isRefusal: true }),
  { name: 'stale-answer', play: earlier => stale(earlier) },
  after('missing-rows', reply => withFields(reply, withoutRows)),
];

export const kinds: readonly Kind[] = [
  ...places.map(place => ({ name: place, place, play: () => async () => undefined })),
  ...lineKinds,
  ...replyKinds,
];

/** Of a request cut after its last byte the state has heard everything. */
export function cutRequest(bytes: number): Play {
  return async exchange => {
    await exchange.askPart(bytes);
    exchange.hangUp();
  };
}

export function cutReply(bytes: number): Play {
  return async exchange => {
    exchange.answer((await exchange.ask()).subarray(0, bytes));
    exchange.hangUp();
  };
}

function drip(size: number, everyMs: number): Play {
  return async (exchange: Exchange) => {
    const reply = await exchange.ask();
    for (let at = 0; at < reply.length; at += size) {
      if (at > 0) await exchange.pause(everyMs);
      exchange.answer(reply.subarray(at, at + size));
    }
  };
}

function stale(earlier: Heard | undefined): Play {
  return async exchange => {
    const honest = await exchange.ask();
    exchange.answer(earlier?.reply ?? honest);
  };
}

function overlong(reply: Buffer): Buffer {
  const longer = `Content-Length: ${Buffer.byteLength(bodyOf(reply)) + 50}`;
  return Buffer.from(reply.toString('utf8').replace(/content-length: *\d+/i, longer));
}

function anotherReference(body: string): string {
  return body
    .replaceAll(/"(request_id|external_id)":"[^"]*"/g, '"$1":"00000000-0000-4000-8000-000000000000"')
    .replaceAll(/"card_id":"[^"]*"/g, '"card_id":"PSOMEBODY"');
}

function numbersAsText(body: string): string {
  return JSON.stringify(JSON.parse(body), (_key, value: unknown) =>
    typeof value === 'number' ? String(value) : value,
  );
}

function withoutRows(fields: Record<string, unknown>): object {
  const kept = Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? [] : value]);
  return Object.fromEntries(kept);
}
