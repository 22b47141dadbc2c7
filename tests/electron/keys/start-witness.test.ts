import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStartWitness } from '../../../electron/keys/start-witness';
import { err } from '../../../shared/kernel/result';
import { aTempFolder } from '../../support/temp-folder';

const started = (generation: number) => ({ generation, folder: `/data/${generation}` });

it('remembers of each register how far it had come and where, and names none of its files after one', () => {
  const folder = join(aTempFolder(), 'starts');
  createStartWitness(folder).note('install-1', started(2));
  createStartWitness(folder).note('install-2', started(9));
  createStartWitness(folder).note('install-1', started(3));
  const witness = createStartWitness(folder);
  expect(['install-1', 'install-2', 'install-3'].map(witness.seen)).toEqual([started(3), started(9), null]);
  expect(readdirSync(folder).filter(name => !/^[0-9a-f]{32}\.json$/.test(name))).toEqual([]);
});

it('says nothing where what it wrote can no longer be read', () => {
  const folder = aTempFolder();
  const witness = createStartWitness(folder);
  witness.note('install-1', started(2));
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"generation":');
  expect(witness.seen('install-1')).toBe(null);
});

it('lets one process at a time run a register, whichever others there are', () => {
  const folder = join(aTempFolder(), 'starts');
  const [one, other] = [createStartWitness(folder), createStartWitness(folder)];
  const first = one.hold('install-1');
  const second = other.hold('install-1');
  const neighbour = other.hold('install-2');
  if (!first.ok || !neighbour.ok) throw new Error('It was not held.');
  neighbour.value.release();
  first.value.release();
  const afterwards = other.hold('install-1');
  if (afterwards.ok) afterwards.value.release();
  expect([second, afterwards.ok]).toEqual([err('E-APP-01'), true]);
});
