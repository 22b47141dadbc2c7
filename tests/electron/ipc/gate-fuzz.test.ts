import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Handlers } from '../../../electron/ipc/handlers';
import { type ChannelName, channels } from '../../../shared/ipc/contract';
import { channelNames } from '../../../shared/ipc/names';
import { failureReply } from '../../../shared/ipc/reply';
import { appError } from '../../../shared/kernel/error-code';
import { err } from '../../../shared/kernel/result';
import { aGate, ourWindow } from '../../support/gate';

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    2 ** 53,
    '\ud800',
    '\u0000',
    undefined,
    new Date(0),
    new Map([[1, 2]]),
    new Set([1]),
    Buffer.from('x'),
    new Uint8Array(4),
    /x/,
    Symbol('s'),
    10n,
    () => 1,
    new Error('x'),
    Object.create({ a: 1 }),
    JSON.parse('{"__proto__":{"role":"admin"}}'),
    { constructor: { prototype: 1 } },
    'x'.repeat(70_000),
    new Array(5),
    {
      get text() {
        return 'x';
      },
    },
    Object.create(null),
    Promise.resolve(1),
  ),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withSparseArray: true,
    withObjectString: true,
  }),
);

/** Near misses: right keys with wrong values, because random objects never get past the first key. */
const knownKeys = [
  'requestId',
  'text',
  'user',
  'pin',
  'saleId',
  'cartId',
  'patientId',
  'lineId',
  'quantity',
  'route',
  'refresh',
  'fields',
  'tenders',
  'openingFloatCents',
  'totalShownCents',
  'key',
  'name',
  'search',
  'after',
  'reachable',
  'language',
];
const nearMiss = fc.dictionary(fc.constantFrom(...knownKeys), fc.oneof(hostile, fc.uuid(), fc.integer(), fc.string()), {
  maxKeys: 6,
});
const message = fc.oneof(hostile, nearMiss, fc.constant(null));
const sender = fc.record({
  frameUrl: fc.constantFrom(
    'app://pos/index.html',
    'app://pos/',
    null,
    '',
    'about:blank',
    'file:///etc/passwd',
    'app://pos@evil/',
    'app:pos',
    'http://pos/',
  ),
  isMainFrame: fc.boolean(),
  windowId: fc.constantFrom(1, 2),
});
const name = fc.oneof(
  fc.constantFrom<string>(...channelNames),
  fc.string(),
  fc.constantFrom('__proto__', 'hasOwnProperty'),
);

function watchedGate(session: { readonly role: 'cashier' } | null) {
  const seen: { name: ChannelName; input: unknown }[] = [];
  const handlers = Object.fromEntries(
    channelNames.map(channel => [
      channel,
      (input: unknown) => {
        seen.push({ name: channel, input });
        return err(appError('E-CRT-01'));
      },
    ]),
  ) as Handlers;
  return { seen, ...aGate({ handlers, session: () => session }) };
}

it('answers 2,000 hostile calls with a reply of the contract, and lets only valid ones through', async () => {
  const { gate, seen, time } = watchedGate({ role: 'cashier' });
  await fc.assert(
    fc.asyncProperty(
      name,
      message,
      fc.oneof({ weight: 4, arbitrary: fc.constant(ourWindow) }, { weight: 1, arbitrary: sender }),
      async (channel, input, from) => {
        time.advance(1000);
        const before = seen.length;
        const reply = await gate.handle(channel, input, from);
        expect(failureReply.safeParse(reply).success).toBe(true);
        for (const call of seen.slice(before)) {
          expect(from).toMatchObject({
            isMainFrame: true,
            windowId: 1,
            frameUrl: expect.stringMatching(/^app:\/\/pos\//),
          });
          expect(channels[call.name].input.safeParse(call.input).success).toBe(true);
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(seen.length).toBeGreaterThan(0);
  expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
});

it('calls nothing privileged without a session, whatever is sent', async () => {
  const { gate, seen, time } = watchedGate(null);
  await fc.assert(
    fc.asyncProperty(name, message, async (channel, input) => {
      time.advance(1000);
      await gate.handle(channel, input, ourWindow);
    }),
    { numRuns: 500 },
  );
  expect(seen.filter(call => channels[call.name].access !== 'anyone')).toEqual([]);
});
