/** Runs trials of storage faults under disk-shim.c: `node fault-process.js FILE-OF-WORK`, a line of JSON for each. */
import { appendFileSync, readFileSync } from 'node:fs';
import { type FaultPlace, faultTrial } from './fault-trial';
import type { FaultTrial } from './faults';
import { ShimControl } from './shim-control';

export type FaultWork = Omit<FaultPlace, 'shim'> & {
  readonly root: string;
  readonly countsFile: string;
  readonly resultsFile: string;
  readonly trials: readonly { readonly number: number; readonly trial: FaultTrial | null }[];
};
export type FaultLine =
  | { readonly is: 'begun'; readonly number: number }
  | ({ readonly is: 'done'; readonly number: number } & Awaited<ReturnType<typeof faultTrial>>)
  | { readonly is: 'failed'; readonly number: number; readonly why: string };

const work = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FaultWork;
const shim = new ShimControl(work.root, work.countsFile);
const say = (line: FaultLine): void => appendFileSync(work.resultsFile, `${JSON.stringify(line)}\n`);

for (const { number, trial } of work.trials) {
  say({ is: 'begun', number });
  try {
    say({ is: 'done', number, ...(await faultTrial({ ...work, shim }, number, trial)) });
  } catch (thrown) {
    say({ is: 'failed', number, why: thrown instanceof Error ? `${thrown.stack ?? thrown.message}` : String(thrown) });
  }
}
process.exit(0);
