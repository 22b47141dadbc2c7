import type { Tier } from './trials';

export type Run = { readonly tier: Tier; readonly from: number; readonly to: number };

/** How much of the harness to run; build/harness-proxy.mjs sets these, and plain tests run the fast tier whole. */
export function readRun(env: NodeJS.ProcessEnv): Run {
  const tier = env['COUNTERLEAF_PROXY_TIER'] ?? 'fast';
  if (tier !== 'fast' && tier !== 'release') throw new Error(`There is no tier ${tier}: fast, release.`);
  const from = readNumber(env['COUNTERLEAF_PROXY_FROM'] ?? '0');
  const to = env['COUNTERLEAF_PROXY_TO'];
  return { tier, from, to: to === undefined ? Number.POSITIVE_INFINITY : readNumber(to) };
}

function readNumber(word: string): number {
  if (!/^\d{1,7}$/.test(word)) throw new Error(`${word} is not the number of a trial.`);
  return Number(word);
}
