import type { Random } from '../ports';

/** hardware.md, section 7: half a second, doubling, ten seconds at most. */
const firstDelayMs = 500;
const longestDelayMs = 10_000;
const jitter = 0.2;

/** How long to wait before try number `failures` + 1, spread by a fifth so that devices do not knock in step. */
export function backOffMs(failures: number, random: Random): number {
  const plain = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.max(0, failures - 1));
  return Math.round(plain * (1 - jitter + 2 * jitter * random()));
}
