import { parseArgs } from 'node:util';

export type Tier = 'fast' | 'release';
export type Options = {
  readonly tier: Tier;
  readonly from: number;
  readonly to: number;
  /** A seed to be told step by step instead. */
  readonly trace: number | null;
  readonly workers: number;
};

const seeds: Readonly<Record<Tier, number>> = { fast: 2_000, release: 20_000 };
const usage = 'npm run sim -- [--tier fast|release] [--seeds A..B] [--from N] [--workers N] | --trace SEED';

/** Throws the usage for anything else. A run that was stopped goes on with `--from` where its results end. */
export function readOptions(args: readonly string[], processors: number): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { tier: text, seeds: text, from: text, workers: text, trace: text },
  });
  const tier = values.tier ?? 'fast';
  if (tier !== 'fast' && tier !== 'release') throw new Error(usage);
  const [first, last] = values.seeds === undefined ? [1, seeds[tier]] : readRange(values.seeds);
  return {
    tier,
    from: Math.max(first, values.from === undefined ? first : readNumber(values.from)),
    to: last,
    trace: values.trace === undefined ? null : readNumber(values.trace),
    workers: values.workers === undefined ? Math.min(2, processors) : Math.max(1, readNumber(values.workers)),
  };
}

function readRange(words: string): readonly [number, number] {
  const [first = '', last = first, ...rest] = words.split('..');
  if (rest.length > 0) throw new Error(usage);
  return [readNumber(first), readNumber(last)];
}

function readNumber(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new Error(usage);
  return Number(word);
}
