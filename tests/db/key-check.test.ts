import { expect, it } from 'vitest';
import { deriveKey, kcv } from '../../db/key-check';
import { aKey } from '../support/store';

it('names a key in 16 hex digits that do not contain it', () => {
  expect(kcv(aKey())).toMatch(/^[0-9a-f]{16}$/);
  expect(kcv(aKey())).toBe(kcv(aKey()));
  expect(kcv(aKey())).not.toBe(kcv(aKey(2)));
  expect(aKey().toString('hex')).not.toContain(kcv(aKey()));
});

it('derives another 32-byte key for each use', () => {
  const keys = [deriveKey(aKey(), 'db'), deriveKey(aKey(), 'audit'), deriveKey(aKey(2), 'db'), aKey()];
  expect(new Set(keys.map(key => key.toString('hex'))).size).toBe(4);
  expect(keys.map(key => key.length)).toEqual([32, 32, 32, 32]);
});
