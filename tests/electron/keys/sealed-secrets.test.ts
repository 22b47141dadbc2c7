import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSecret, sealSecret } from '../../../electron/keys/sealed-secrets';
import { err, ok } from '../../../shared/kernel/result';

const key = Buffer.alloc(32, 5);
const seal = (secret: string) => sealSecret(key, 'biotrack', secret, randomBytes(12));

it('opens what it sealed, and shows nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 8 }), secret => {
      const sealed = seal(secret);
      expect(openSecret(key, 'biotrack', sealed)).toEqual(ok(secret));
      expect(Buffer.from(sealed.slice(3), 'base64').includes(secret)).toBe(false);
    }),
  );
});

it('opens with no other key and under no other label', () => {
  const sealed = seal('pass-e014');
  expect([openSecret(Buffer.alloc(32, 6), 'biotrack', sealed), openSecret(key, 'other', sealed)]).toEqual([
    err('damaged'),
    err('damaged'),
  ]);
});

it('notices every changed byte', () => {
  const bytes = Buffer.from(seal('pass-e014').slice(3), 'base64');
  const opened = Array.from(bytes, (byte, index) => {
    const changed = Buffer.from(bytes);
    changed[index] = byte ^ 1;
    return openSecret(key, 'biotrack', `v1.${changed.toString('base64')}`);
  });
  expect(new Set(opened.map(result => result.ok))).toEqual(new Set([false]));
});

it.each(['', 'v1.', 'v2.AAAA', 'v1.AAAA'])('calls "%s" damaged', sealed => {
  expect(openSecret(key, 'biotrack', sealed)).toEqual(err('damaged'));
});
