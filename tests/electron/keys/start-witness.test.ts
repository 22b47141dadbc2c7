import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStartWitness } from '../../../electron/keys/start-witness';
import { aTempFolder } from '../../support/temp-folder';

it('remembers of each register how far it had come, and names none of them', () => {
  const folder = join(aTempFolder(), 'starts');
  createStartWitness(folder).note('install-1', 2);
  createStartWitness(folder).note('install-2', 9);
  createStartWitness(folder).note('install-1', 3);
  const witness = createStartWitness(folder);
  expect(['install-1', 'install-2', 'install-3'].map(witness.seen)).toEqual([3, 9, 0]);
  expect(readdirSync(folder).filter(name => !/^[0-9a-f]{32}\.json$/.test(name))).toEqual([]);
});

it('says nothing where what it wrote can no longer be read', () => {
  const folder = aTempFolder();
  const witness = createStartWitness(folder);
  witness.note('install-1', 2);
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"generation":');
  expect(witness.seen('install-1')).toBe(0);
});
