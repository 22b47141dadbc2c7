import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isDrivenPackage } from '../../../electron/shell/read-build';
import { aTempFolder } from '../../support/temp-folder';

it.each([
  [{ counterleaf: { driven: true } }, true],
  [{ counterleaf: { driven: false } }, false],
  [{ counterleaf: { driven: 'yes' } }, false],
  [{ name: 'counterleaf-register' }, false],
  [{ counterleaf: null }, false],
  [{ counterleaf: 'driven' }, false],
  [null, false],
])('reads from %j whether a test driver may attach: %s', (content, expected) => {
  const folder = aTempFolder();
  writeFileSync(join(folder, 'package.json'), JSON.stringify(content));
  expect(isDrivenPackage(folder)).toBe(expected);
});
