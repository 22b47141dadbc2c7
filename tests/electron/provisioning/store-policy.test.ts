import { expect, it } from 'vitest';
import { z } from 'zod';
import { storePolicy } from '../../../electron/provisioning/store-policy';

const schema = z
  .strictObject({ source: z.string(), least: z.int(), most: z.int() })
  .refine(({ least, most }) => least <= most);

const range = storePolicy({
  name: 'range',
  schema,
  house: { source: 'house', least: 1, most: 5 },
  said: z.strictObject({ at_least: z.int().optional(), at_most: z.int().optional() }),
  overrides: said => ({ least: said.at_least, most: said.at_most }),
  atOdds: { path: 'at_most', message: 'the wrong way round' },
});

it('puts what a store says over the house default, and says whose word it is', () => {
  expect([range.policyOf(undefined), range.policyOf({}), range.policyOf({ at_most: 9 })]).toEqual([
    { source: 'house', least: 1, most: 5 },
    { source: 'policy.range of the setup file', least: 1, most: 5 },
    { source: 'policy.range of the setup file', least: 1, most: 9 },
  ]);
});

it('refuses, by its name, what makes no policy together with the house default', () => {
  const read = range.settings.safeParse({ at_least: 6 });
  expect(read.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['at_most'], 'the wrong way round'],
  ]);
  expect(() => range.policyOf({ at_least: 6 })).toThrow();
});
