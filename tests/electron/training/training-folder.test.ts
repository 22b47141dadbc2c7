import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareTrainingFolder } from '../../../electron/training/training-folder';
import { aTempFolder } from '../../support/temp-folder';

it('starts empty every time, for its owner only, beside what is real', () => {
  const data = aTempFolder();
  writeFileSync(join(data, 'register.db'), 'real');
  const folder = prepareTrainingFolder(data);
  writeFileSync(join(folder, 'register.db'), 'synthetic');
  expect(prepareTrainingFolder(data)).toBe(join(data, 'training'));
  expect({ training: readdirSync(folder), data: readdirSync(data), mode: statSync(folder).mode & 0o777 }).toEqual({
    training: ['TRAINING-DATA'],
    data: ['register.db', 'training'],
    mode: 0o700,
  });
});

it('empties no folder that does not say it holds training data', () => {
  const data = aTempFolder();
  mkdirSync(join(data, 'training'));
  writeFileSync(join(data, 'training', 'register.db'), 'whose?');
  expect(() => prepareTrainingFolder(data)).toThrow('The training folder holds something else.');
  expect(existsSync(join(data, 'training', 'register.db'))).toBe(true);
});
