/** Repeatable randomness for the synthetic world; never used for anything that must be hard to guess. */
export type Random = {
  /** A whole number from low to high, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  chance(percent: number): boolean;
};

/** The 32-bit mulberry generator: small, well spread, and the same on every machine for the same seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    pick: from => {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
    chance: percent => between(1, 100) <= percent,
  };
}
