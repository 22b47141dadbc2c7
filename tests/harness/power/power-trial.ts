import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseTrace } from '../disk/trace';
import type { AState } from '../till/a-state';
import { bundleProgram, type PlantedDefect } from '../till/bundle-till';
import { seeded } from '../till/harness-run';
import { countImages, imagesOf } from './images';
import { judgeImage } from './judge-image';
import { type RecordedRun, recordRun } from './record-run';

export type PowerPlan = {
  /** Also the seed of which images are made. */
  readonly trial: number;
  readonly sales: number;
  readonly images: number;
  readonly defects: readonly PlantedDefect[];
  /** A trace of an earlier run to be looked at again, instead of a new one. */
  readonly traceFile: string | undefined;
  /** A run that must fail leaves nothing behind to be looked at. */
  readonly isControl?: boolean;
};

export type PowerResult = {
  readonly problems: readonly string[];
  readonly images: number;
  readonly failed: number;
  readonly ops: number;
};

/** So that the log is carried over into the file again and again while it is watched. */
export const eagerCheckpoints: PlantedDefect = {
  file: 'db/connect.ts',
  find: "set: '1000', expect: 1000",
  put: "set: '100', expect: 100",
};

export function weaker(synchronous: 'NORMAL' | 'OFF'): PlantedDefect {
  const put = `set: '${synchronous}', expect: ${synchronous === 'OFF' ? 0 : 1}`;
  return { file: 'db/connect.ts', find: "set: 'FULL', expect: 2", put };
}

/** Twice the wanted share: many an operation leaves the same disk as the one before. */
const surplus = 2;
const problemsTold = 5;

type Place = { readonly shim: string; readonly folder: string; readonly state: AState };

/** Records one run, and opens the disks that power cuts would have left of it. */
export async function powerTrial(place: Place, plan: PowerPlan): Promise<PowerResult> {
  const run = plan.traceFile === undefined ? await recorded(place, plan) : readKept(plan.traceFile);
  const share = (surplus * plan.images) / countImages(run.ops);
  const random = seeded(plan.trial);
  const folder = mkdtempSync(join(memoryFolder(), 'counterleaf-power-'));
  const problems: string[] = [];
  let images = 0;
  let failed = 0;
  try {
    for (const image of imagesOf(run.ops, () => random() < share)) {
      const found = judgeImage(image, folder, run.epochMs);
      images += 1;
      if (found.length > 0) failed += 1;
      problems.push(
        ...found.map(problem => `image ${image.number} (operation ${image.op}, ${image.loss}): ${problem}`),
      );
      if (images === plan.images) break;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const isWorthKeeping = problems.length > 0 && plan.traceFile === undefined && plan.isControl !== true;
  const kept = isWorthKeeping ? [keep(run, plan.trial)] : [];
  return { problems: [...problems.slice(0, problemsTold), ...kept], images, failed, ops: run.ops.length };
}

async function recorded(place: Place, plan: PowerPlan): Promise<RecordedRun> {
  const program = await bundleProgram('tests/harness/till/till-process.ts', plan.defects);
  return recordRun({ ...place, program }, plan.trial, plan.sales);
}

/** Images are opened where a sync costs nothing; what a sync is worth has been decided by the model. */
function memoryFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

const keptFolder = join(process.cwd(), 'build', 'output', 'harness');

/** No second run is like the first, so the one that shows a problem stays. @returns how to see it again */
function keep(run: RecordedRun, trial: number): string {
  mkdirSync(keptFolder, { recursive: true });
  const file = join(keptFolder, `power-${trial}-${run.epochMs}.trace`);
  copyFileSync(run.traceFile, file);
  return `again: COUNTERLEAF_HARNESS_TRACE=${file} npm run harness:power -- --tier release --from ${trial} --to ${trial + 1}`;
}

function readKept(traceFile: string): RecordedRun {
  const epochMs = Number(/-(\d+)\.trace$/.exec(basename(traceFile))?.[1] ?? Number.NaN);
  return { ops: parseTrace(readFileSync(traceFile)), epochMs, traceFile };
}
