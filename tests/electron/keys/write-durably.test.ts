import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeDurably } from '../../../electron/keys/write-durably';
import { aTempFolder } from '../../support/temp-folder';

it('replaces a file whole, for its owner only, and leaves nothing beside it', () => {
  const folder = aTempFolder();
  const path = join(folder, 'register.key');
  writeDurably(path, 'first and longer');
  writeDurably(path, 'second');
  expect({ text: readFileSync(path, 'utf8'), mode: statSync(path).mode & 0o777, files: readdirSync(folder) }).toEqual({
    text: 'second',
    mode: 0o600,
    files: ['register.key'],
  });
});

it('throws where it cannot write, and leaves the old file', () => {
  expect(() => writeDurably(join(aTempFolder(), 'missing', 'register.key'), 'x')).toThrow('ENOENT');
});
