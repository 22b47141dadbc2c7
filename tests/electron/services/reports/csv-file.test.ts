import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCsvFile } from '../../../../electron/services/reports/csv-file';
import { aTempFolder } from '../../../support/temp-folder';

it('is there under its name once it is whole, and not before', () => {
  const folder = aTempFolder();
  const file = openCsvFile(join(folder, 'sales.csv'), 'run-1');
  file.write('a,b\r\n');
  expect(readdirSync(folder)).toEqual(['sales.csv.run-1.part']);
  file.finish();
  expect(readdirSync(folder)).toEqual(['sales.csv']);
  expect(readFileSync(join(folder, 'sales.csv'), 'utf8')).toBe('\uFEFFa,b\r\n');
});

it('leaves what was there before when it is given up', () => {
  const folder = aTempFolder();
  writeFileSync(join(folder, 'sales.csv'), 'of yesterday');
  const file = openCsvFile(join(folder, 'sales.csv'), 'run-1');
  file.write('a,b\r\n');
  file.discard();
  file.discard();
  expect(readdirSync(folder)).toEqual(['sales.csv']);
  expect(readFileSync(join(folder, 'sales.csv'), 'utf8')).toBe('of yesterday');
});

it('says what the operating system says where it cannot begin', () => {
  expect(() => openCsvFile(join(aTempFolder(), 'gone', 'sales.csv'), 'run-1')).toThrow('ENOENT');
});

it('leaves nothing beside a name that it cannot take', () => {
  const folder = aTempFolder();
  mkdirSync(join(folder, 'sales.csv'));
  const file = openCsvFile(join(folder, 'sales.csv'), 'run-1');
  expect(() => file.finish()).toThrow('EISDIR');
  file.discard();
  expect(readdirSync(folder)).toEqual(['sales.csv']);
});
