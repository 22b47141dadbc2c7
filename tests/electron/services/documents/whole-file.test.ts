import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWholeFile } from '../../../../electron/services/documents/whole-file';
import { aTempFolder } from '../../../support/temp-folder';

it('writes a file that only its owner may read, over an older one as well', () => {
  const folder = aTempFolder();
  const path = join(folder, 'receipt.pdf');
  writeFileSync(path, 'older');
  writeWholeFile(path, Uint8Array.of(1, 2, 3), 'p1');
  expect([[...readFileSync(path)], statSync(path).mode & 0o777, readdirSync(folder)]).toEqual([
    [1, 2, 3],
    0o600,
    ['receipt.pdf'],
  ]);
});

it('leaves nothing behind where it cannot take its name, and nothing of what was there is lost', () => {
  const folder = aTempFolder();
  const path = join(folder, 'taken');
  mkdirSync(join(path, 'inside'), { recursive: true });
  expect(() => writeWholeFile(path, Uint8Array.of(1), 'p1')).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
  expect([readdirSync(folder), readdirSync(path)]).toEqual([['taken'], ['inside']]);
});

it('says what the system says of a place that is not there', () => {
  expect(() => writeWholeFile(join(aTempFolder(), 'gone', 'a.pdf'), Uint8Array.of(1), 'p1')).toThrow(/ENOENT/);
});
