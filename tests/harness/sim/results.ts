import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from './tally';

export type Batch = { readonly tier: string; readonly from: number; readonly to: number; readonly ms: number };

/** One line a batch, so that a run that was cut off tells where to go on. */
export function record(root: string, batch: Batch, tally: Tally): void {
  const folder = join(root, 'build', 'output', 'harness');
  mkdirSync(folder, { recursive: true });
  const versions = { node: process.version };
  const line = { at: new Date().toISOString(), ...batch, ...tally, versions };
  appendFileSync(join(folder, 'sim.jsonl'), `${JSON.stringify(line)}\n`);
}

export function describe(tally: Tally): string {
  const { seeds, outOfModel, sales, accepted, rejected, review, crashes, duplicatesInModel, duplicates, lost } = tally;
  const { unknowns, unknownsForPerson, undos, grace, graceRefused, restores, goneHeld, goneUnsent, copies } = tally;
  const share = unknowns === 0 ? 100 : (100 * (unknowns - unknownsForPerson)) / unknowns;
  return [
    `${seeds} seeds (${outOfModel} break the model), ${crashes} crashes, ${sales} sales:`,
    `${accepted} accepted, ${rejected} refused, ${review} for a person; ${undos} undone; ${grace} by grace, ${graceRefused} of them refused;`,
    `${restores} disks restored: of what they forgot the state holds ${goneHeld} sales, ${goneUnsent} had never left; ${copies} copies refused;`,
    `${unknowns} unknown, ${share.toFixed(1)} % of them resolved without a person;`,
    `duplicates ${duplicatesInModel} in the model and ${duplicates - duplicatesInModel} beyond it, lost ${lost}`,
  ].join(' ');
}
