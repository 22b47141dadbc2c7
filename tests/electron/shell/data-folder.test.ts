import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { layOutDataFolder, prepareDataFolder } from '../../../electron/shell/data-folder';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { aTempFolder } from '../../support/temp-folder';

it('makes the folder for its owner only, and again without harm', () => {
  const folder = layOutDataFolder(join(aTempFolder(), 'data'));
  expect([prepareDataFolder(folder), prepareDataFolder(folder)]).toEqual([ok(folder), ok(folder)]);
  expect([statSync(folder.root).mode & 0o777, statSync(folder.profile).mode & 0o777]).toEqual([0o700, 0o700]);
});

it('says that it cannot be written', () => {
  const file = join(aTempFolder(), 'data');
  writeFileSync(file, 'a file where the folder should be');
  expect(prepareDataFolder(layOutDataFolder(file))).toEqual(err(appError('E-DB-04')));
});
