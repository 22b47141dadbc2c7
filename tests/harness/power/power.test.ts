import { describe, expect, it } from 'vitest';
import { aTempFolder } from '../../support/temp-folder';
import { buildShim } from '../disk/build-shim';
import { aState } from '../till/a-state';
import { readHarnessRun, recordBatch, replayOf, trialsOf } from '../till/harness-run';
import { eagerCheckpoints, type PowerPlan, powerTrial, weaker } from './power-trial';

const run = readHarnessRun(process.env);
const isFast = run.tier === 'fast';
const trials = trialsOf(run, isFast ? 1 : 20);
const limitMs = 1_800_000;
const traceFile = process.env['COUNTERLEAF_HARNESS_TRACE'];

/** Most runs carry the log over often; every fifth does as the shipped program does, over enough sales for it to come to that. */
function planOf(trial: number): PowerPlan {
  const isAsShipped = trial % 5 === 4;
  const images = isFast ? 500 : 1_000;
  const defects = isAsShipped ? [] : [eagerCheckpoints];
  return { trial, images, sales: isAsShipped ? 24 : isFast ? 8 : 14, defects, traceFile };
}

const aPlace = async () => ({ shim: buildShim(), folder: aTempFolder(), state: await aState() });

describe('a register whose power is cut', () => {
  it.each(trials)('has lost no sale it had acknowledged (trial %i)', { timeout: limitMs }, async trial => {
    const started = performance.now();
    const { problems, images, failed, ops } = await powerTrial(await aPlace(), planOf(trial));
    const ms = Math.round(performance.now() - started);
    const batch = { tier: run.tier, from: trial, to: trial + 1, ms, problems, counts: { images, failed, ops } };
    recordBatch('power', batch);
    expect(problems, replayOf('power', run, trial)).toEqual([]);
    expect(images).toBe(planOf(trial).images);
  });

  it.each(['NORMAL', 'OFF'] as const)('has lost some where it syncs less (%s)', { timeout: limitMs }, async level => {
    const control = { trial: 0, sales: 6, images: isFast ? 60 : 300, traceFile: undefined, isControl: true };
    const { images, failed } = await powerTrial(await aPlace(), {
      ...control,
      defects: [weaker(level), eagerCheckpoints],
    });
    const counts = { images, failed };
    recordBatch('power', { tier: `${run.tier} control ${level}`, from: 0, to: 1, ms: 0, problems: [], counts });
    expect(failed).toBeGreaterThan(0);
  });
});
