import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Batch = {
  readonly tier: string;
  /** The first trial of the batch and the first of the next. */
  readonly from: number;
  readonly to: number;
  readonly trials: number;
  readonly ms: number;
  readonly problems: readonly string[];
};

const folder = fileURLToPath(new URL('../../../build/output/harness', import.meta.url));

/** One line a batch, so that a run that was cut off tells where to go on. */
export function record(batch: Batch): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'proxy.jsonl'), `${JSON.stringify({ at: new Date().toISOString(), ...batch })}\n`);
}
