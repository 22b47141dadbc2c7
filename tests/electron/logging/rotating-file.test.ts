import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultRotation, openRotatingFile } from '../../../electron/logging/rotating-file';
import { aTempFolder } from '../../support/temp-folder';

const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]));

it('keeps ten files of 5 MiB', () => {
  expect(defaultRotation).toEqual({ files: 10, bytesPerFile: 5_242_880 });
});

it('starts a new file when the next line would not fit, and forgets the oldest', () => {
  const folder = aTempFolder();
  const file = openRotatingFile(join(folder, 'r.log'), { files: 3, bytesPerFile: 8 });
  for (const line of ['one\n', 'two\n', 'three\n', 'four\n', 'five\n']) file.write(line);
  file.close();
  expect(contents(folder)).toEqual({ 'r.log': 'five\n', 'r.log.1': 'four\n', 'r.log.2': 'three\n' });
});

it('goes on where the last run stopped', () => {
  const folder = aTempFolder();
  writeFileSync(join(folder, 'r.log'), 'before\n');
  const file = openRotatingFile(join(folder, 'r.log'), { files: 3, bytesPerFile: 8 });
  file.write('now\n');
  file.close();
  expect(contents(folder)).toEqual({ 'r.log': 'now\n', 'r.log.1': 'before\n' });
});

it('writes a line longer than a file by itself', () => {
  const folder = aTempFolder();
  const file = openRotatingFile(join(folder, 'r.log'), { files: 2, bytesPerFile: 4 });
  file.write('a long line\n');
  file.close();
  expect(contents(folder)).toEqual({ 'r.log': 'a long line\n' });
});

it('is for its owner only', () => {
  const folder = join(aTempFolder(), 'logs');
  openRotatingFile(join(folder, 'r.log')).close();
  expect([statSync(folder).mode & 0o777, statSync(join(folder, 'r.log')).mode & 0o777]).toEqual([0o700, 0o600]);
});
