import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type KeySlot, raiseKeyGeneration, readKeyFile, writeKeySlot } from '../../../electron/keys/key-file';
import { aTempFolder } from '../../support/temp-folder';

function aSlot(version: number): KeySlot {
  return {
    version,
    backend: 'plain',
    wraps: [{ by: 'plain', wrapped: 'AAAA' }],
    installId: 'i1',
    generation: 1,
    kcv: '0123456789abcdef',
  };
}

const aPath = () => join(aTempFolder(), 'register.key');

it('knows an absent file from a damaged one', () => {
  const path = aPath();
  const before = readKeyFile(path);
  writeFileSync(path, '');
  expect([before, readKeyFile(path)]).toEqual([{ kind: 'absent' }, { kind: 'present', slots: [] }]);
});

it('keeps the slot before the newest, and no more', () => {
  const path = aPath();
  for (const version of [1, 2, 3]) writeKeySlot(path, aSlot(version));
  expect(readKeyFile(path)).toEqual({ kind: 'present', slots: [aSlot(3), aSlot(2)] });
});

it('leaves out a slot that cannot be read and keeps the other', () => {
  const path = aPath();
  writeFileSync(path, JSON.stringify({ format: 1, slots: [{ ...aSlot(2), kcv: 'x' }, aSlot(1)] }));
  expect(readKeyFile(path)).toEqual({ kind: 'present', slots: [aSlot(1)] });
});

it('raises the generation of the key in force, and keeps the slot before', () => {
  const path = aPath();
  writeKeySlot(path, aSlot(1));
  raiseKeyGeneration(path, aSlot(1).kcv, { generation: 5, machine: null });
  expect(readKeyFile(path)).toEqual({ kind: 'present', slots: [{ ...aSlot(2), generation: 5 }, aSlot(1)] });
});

it('raises the key that checks, where the newest slot holds another', () => {
  const path = aPath();
  writeKeySlot(path, aSlot(1));
  writeKeySlot(path, { ...aSlot(2), kcv: 'fedcba9876543210' });
  raiseKeyGeneration(path, aSlot(1).kcv, { generation: 5, machine: null });
  const file = readKeyFile(path);
  expect(file.kind === 'present' && file.slots[0]).toEqual({ ...aSlot(3), generation: 5 });
});

it('binds the key to the machine it is started on, and to no other until it is told to', () => {
  const path = aPath();
  const [here, there] = ['0'.repeat(64), 'f'.repeat(64)];
  writeKeySlot(path, aSlot(1));
  const machines = [here, null, there].map((machine, at) => {
    raiseKeyGeneration(path, aSlot(1).kcv, { generation: at + 2, machine });
    const file = readKeyFile(path);
    return file.kind === 'present' ? file.slots[0]?.machine : null;
  });
  expect(machines).toEqual([here, here, there]);
});

it('does not count for a key that the file does not have', () => {
  const path = aPath();
  writeKeySlot(path, aSlot(1));
  expect(() => raiseKeyGeneration(path, 'fedcba9876543210', { generation: 5, machine: null })).toThrow('lost the key');
});
