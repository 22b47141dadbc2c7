import { expect, it } from 'vitest';
import { mayReload } from '../../../electron/shell/reload-policy';

it('brings a page back three times a minute and no more', () => {
  expect([[], [0], [0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 60_001]].map(crashes => mayReload(crashes))).toEqual([
    true,
    true,
    true,
    false,
    true,
  ]);
});
