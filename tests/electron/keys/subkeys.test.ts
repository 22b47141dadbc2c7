import { expect, it } from 'vitest';
import { deriveKey } from '../../../db/key-check';
import { deriveSubkey, subkeyLabels } from '../../../electron/keys/subkeys';

const key = Buffer.alloc(32, 7);

it('derives a key of its own for every use, the store included', () => {
  const all = [
    key,
    ...subkeyLabels.map(label => deriveSubkey(key, label)),
    deriveKey(key, 'db'),
    deriveKey(key, 'audit'),
  ];
  expect(all.map(one => one.length)).toEqual([32, 32, 32, 32, 32, 32]);
  expect(new Set(all.map(one => one.toString('hex'))).size).toBe(6);
});

it('derives the same ones for ever: another derivation would lose every PIN and credential', () => {
  expect(subkeyLabels.map(label => deriveSubkey(key, label).toString('hex').slice(0, 8))).toEqual([
    'f645892c',
    '9c47b9cd',
    'cdb2797a',
  ]);
});
