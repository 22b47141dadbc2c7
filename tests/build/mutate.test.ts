import { describe, expect, it } from 'vitest';
import { strykerArguments } from '../../build/mutate.mjs';
import { readSeed, readTier } from '../support/runs';

describe('npm run mutate', () => {
  it('breaks everything that the configuration names when nothing is asked for', () => {
    expect(strykerArguments([])).toEqual(['run', 'build/stryker.config.mjs']);
  });

  it('takes topics of shared/ and single files, and hands options on', () => {
    expect(strykerArguments(['tax', 'shared/cart/cart.ts', '--force'])).toEqual([
      'run',
      'build/stryker.config.mjs',
      '--mutate',
      'shared/tax/**/*.ts,shared/cart/cart.ts',
      '--force',
    ]);
  });
});

describe('the tier of the properties', () => {
  it('is the fast one unless another is asked for, and never a word that means nothing', () => {
    expect([readTier(undefined), readTier(''), readTier('slow')]).toEqual(['fast', 'fast', 'slow']);
    expect(() => readTier('quick')).toThrow('COUNTERLEAF_TIER is quick; there are fast, slow, mutation.');
  });

  it('takes a seed that is a whole number, and refuses what it cannot play again', () => {
    expect([readSeed(undefined), readSeed(''), readSeed('-42')]).toEqual([null, null, -42]);
    expect(() => readSeed('4x')).toThrow('COUNTERLEAF_SEED is 4x, not a whole number.');
  });
});
