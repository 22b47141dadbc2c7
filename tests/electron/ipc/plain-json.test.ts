import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyPlain } from '../../../electron/ipc/plain-json';
import { err, ok } from '../../../shared/kernel/result';

const cycle: { self?: unknown } = {};
cycle.self = cycle;
const named = Object.assign([1, 2], { extra: 3 });
const deep = Array.from({ length: 40 }).reduce<unknown>(inner => [inner], 1);

it.each<[string, unknown]>([
  ['a map', new Map()],
  ['a date', new Date(0)],
  ['a buffer', Buffer.from('x')],
  ['undefined', undefined],
  ['undefined inside', { a: undefined }],
  ['NaN', Number.NaN],
  ['minus zero', [-0]],
  ['a bigint', 1n],
  ['a function', () => 1],
  ['a lone surrogate', '\ud800'],
  ['a lone surrogate in a key', { '\ud800': 1 }],
  ['a __proto__ key', JSON.parse('{"__proto__":{}}')],
  ['a constructor key', { constructor: 1 }],
  ['a symbol key', { [Symbol('s')]: 1 }],
  [
    'a getter',
    {
      get a() {
        return 1;
      },
    },
  ],
  ['a hole', new Array(3)],
  ['an array with names', named],
  ['an instance', new (class Thing {})()],
])('refuses %s', (_what, value) => {
  expect(copyPlain(value)).toEqual(err('not-plain'));
});

it('refuses a cycle and anything nested past 32', () => {
  expect([copyPlain(cycle), copyPlain(deep)]).toEqual([err('too-deep'), err('too-deep')]);
});

it('refuses what is too big, counted in bytes and not in characters', () => {
  expect(copyPlain({ text: '\u20ac'.repeat(30) }, 90)).toEqual(err('too-big'));
  expect(copyPlain({ text: 'x'.repeat(30) }, 90)).toEqual(ok({ text: 'x'.repeat(30) }));
});

it('copies whatever JSON can say, and shares nothing with it', () => {
  const isMeant = (value: unknown) => !/"(__proto__|constructor|prototype)":|\\ud[89a-f]/.test(JSON.stringify(value));
  fc.assert(
    fc.property(
      fc
        .jsonValue({ maxDepth: 5 })
        .map(value => JSON.parse(JSON.stringify(value)) as unknown)
        .filter(isMeant),
      plain => {
        const copied = copyPlain(plain);
        expect(copied).toEqual(ok(plain));
        if (copied.ok && typeof plain === 'object' && plain !== null) expect(copied.value).not.toBe(plain);
      },
    ),
    { numRuns: 500 },
  );
});
