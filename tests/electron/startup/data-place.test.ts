import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findDataPlace, isPlainPlace } from '../../../electron/startup/data-place';
import { aTempFolder } from '../../support/temp-folder';

const launch = { dataFolder: null, provisioningFile: null, language: null, isUnattended: false };

it('trains in a folder of its own until the terminal was provisioned', () => {
  const folder = aTempFolder();
  const place = findDataPlace(launch, folder);
  expect([place.kind, place.folder]).toEqual(['training', join(folder, 'training')]);
});

it('provisions where it is told to, and opens the same place again without being told', () => {
  const folder = aTempFolder();
  const first = findDataPlace({ ...launch, dataFolder: folder, provisioningFile: '/setup.json' }, '/elsewhere');
  expect([first.kind, first.folder]).toEqual(['provisioning', folder]);
  writeFileSync(first.keyPath, '{}');
  expect(findDataPlace({ ...launch, dataFolder: folder }, '/elsewhere')).toEqual({ ...first, kind: 'reopening' });
});

it('takes a key it cannot read for a real one', () => {
  const place = findDataPlace({ ...launch, dataFolder: aTempFolder(), provisioningFile: '/setup.json' }, '/elsewhere');
  expect(isPlainPlace(place)).toBe(false);
  writeFileSync(place.keyPath, 'not a key file');
  expect(isPlainPlace(place)).toBe(false);
});
