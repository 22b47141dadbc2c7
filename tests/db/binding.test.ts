import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nativeBinding } from '../../db/binding';
import { aTempFolder } from '../support/temp-folder';

const file = `${process.platform}-${process.arch}.node`;

it('leaves the choice to the package where its prebuilt addon runs', () => {
  expect(nativeBinding('/nowhere', '10', {})).toBeUndefined();
});

it('names the compiled addon on an older runtime', () => {
  const folder = aTempFolder();
  writeFileSync(join(folder, file), '');
  expect(nativeBinding(folder, '9', {})).toBe(join(folder, file));
});

it('prefers the folder of the environment', () => {
  const folder = join(aTempFolder(), 'native');
  mkdirSync(folder);
  writeFileSync(join(folder, file), '');
  expect(nativeBinding('/nowhere', '9', { COUNTERLEAF_NATIVE_DIR: folder })).toBe(join(folder, file));
});

it('names the command when the addon is missing', () => {
  expect(() => nativeBinding(aTempFolder(), '9', {})).toThrow('node build/native.mjs');
});
