import fc from 'fast-check';

/**
 * How hard the properties and the differential test try, by tier: `npm run check` is fast, `npm test` adds a slow step
 * (build/test.mjs), and `npm run mutate` (build/mutate.mjs) asks the same questions of hundreds of broken programs.
 */
const tiers = {
  fast: { properties: 1_000, carts: 300, leastOfEachRule: 1 },
  slow: { properties: 10_000, carts: 5_000, leastOfEachRule: 40 },
  mutation: { properties: 25, carts: 25, leastOfEachRule: 0 },
} as const;

export type Tier = keyof typeof tiers;

export function readTier(word: string | undefined): Tier {
  if (word === undefined || word === '') return 'fast';
  const known = Object.keys(tiers).find((tier): tier is Tier => tier === word);
  if (known === undefined) throw new Error(`COUNTERLEAF_TIER is ${word}; there are ${Object.keys(tiers).join(', ')}.`);
  return known;
}

export const tier = readTier(process.env['COUNTERLEAF_TIER']);
export const runs = tiers[tier];

/**
 * Chance differs from run to run, so that every run looks where none looked before; a failure prints its seed, and
 * COUNTERLEAF_SEED plays it again. A mutant must die of the mutation and not of luck, so there the seed stands still.
 */
export const seed = readSeed(process.env['COUNTERLEAF_SEED']) ?? (tier === 'mutation' ? 1 : null);

export function readSeed(word: string | undefined): number | null {
  if (word === undefined || word === '') return null;
  const value = Number(word);
  if (!Number.isSafeInteger(value)) throw new Error(`COUNTERLEAF_SEED is ${word}, not a whole number.`);
  return value;
}

/** Holds the statement against as many values as the tier asks for; the statement fails by throwing, as `expect` does. */
export function always<Values extends readonly [unknown, ...unknown[]]>(
  arbitraries: { readonly [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  statement: (...values: Values) => void,
): void {
  const values = fc.tuple(...(arbitraries as readonly fc.Arbitrary<unknown>[])) as unknown as fc.Arbitrary<Values>;
  const property = fc.property(values, all => {
    statement(...all);
  });
  fc.assert(property, { numRuns: runs.properties, ...(seed === null ? {} : { seed }) });
}
