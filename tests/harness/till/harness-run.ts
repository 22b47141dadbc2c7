import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type HarnessRun = { readonly tier: 'fast' | 'release'; readonly from: number; readonly to: number };

/** How much of a harness to run; build/harness.mjs sets these, and plain tests run the fast tier whole. */
export function readHarnessRun(env: NodeJS.ProcessEnv): HarnessRun {
  const tier = env['COUNTERLEAF_HARNESS_TIER'] ?? 'fast';
  if (tier !== 'fast' && tier !== 'release') throw new Error(`There is no tier ${tier}: fast, release.`);
  const to = env['COUNTERLEAF_HARNESS_TO'];
  return {
    tier,
    from: readNumber(env['COUNTERLEAF_HARNESS_FROM'] ?? '0'),
    to: to === undefined ? Number.POSITIVE_INFINITY : readNumber(to),
  };
}

function readNumber(word: string): number {
  if (!/^\d{1,7}$/.test(word)) throw new Error(`${word} is not the number of a trial.`);
  return Number(word);
}

/** The numbers of a run's trials, of so many that there are. */
export function trialsOf(run: HarnessRun, count: number): readonly number[] {
  return Array.from({ length: count }, (_, trial) => trial).filter(trial => trial >= run.from && trial < run.to);
}

/** What to type to see one trial again. */
export function replayOf(name: string, run: HarnessRun, trial: number): string {
  return `npm run harness:${name} -- --tier ${run.tier} --from ${trial} --to ${trial + 1}`;
}

export type Batch = {
  readonly tier: string;
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  readonly problems: readonly string[];
  /** What was tried, in the harness's own words. */
  readonly counts: Readonly<Record<string, number>>;
};

const folder = fileURLToPath(new URL('../../../build/output/harness', import.meta.url));

/** One line a batch, so that a run that was cut off tells where to go on. */
export function recordBatch(name: string, batch: Batch): void {
  const versions = { node: process.version, platform: `${process.platform}-${process.arch}` };
  mkdirSync(folder, { recursive: true });
  const line = JSON.stringify({ at: new Date().toISOString(), ...batch, ...versions });
  appendFileSync(join(folder, `${name}.jsonl`), `${line}\n`);
}

/** Numbers that a seed repeats, in [0, 1). */
export function seeded(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
