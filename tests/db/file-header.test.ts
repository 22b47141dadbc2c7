import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headerProblem } from '../../db/file-header';
import { aStore } from '../support/store';
import { aTempFolder } from '../support/temp-folder';

it('tells empty and plain files from one that may be encrypted', () => {
  const folder = aTempFolder();
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  expect(headerProblem(write('empty', ''))).toBe('empty');
  expect(headerProblem(write('plain', 'SQLite format 3\0 and more'))).toBe('plain');
  expect(headerProblem(write('short', 'SQLite'))).toBeNull();
  expect(headerProblem(aStore().path)).toBeNull();
});
