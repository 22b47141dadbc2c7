import { describe, expect, it } from 'vitest';
import { aTempFolder } from '../../support/temp-folder';
import { aState } from '../till/a-state';
import { bundleProgram } from '../till/bundle-till';
import { readHarnessRun, recordBatch, replayOf, trialsOf } from '../till/harness-run';
import type { TillPlan } from '../till/plan';
import { crashTrial, here, inProcess } from './crash-trial';
import { listCrashTrials } from './trials';

const run = readHarnessRun(process.env);
const trials = listCrashTrials(run.tier);
const wanted = trialsOf(run, trials.length);
const batchSize = 11;
const batches = wanted.filter((_, index) => index % batchSize === 0);
const program = 'tests/harness/till/till-process.ts';
const limitMs = 600_000;

describe('a register that ends at a crash point', () => {
  it.each(batches)('is whole at the next start (trials from %i)', { timeout: limitMs }, async from => {
    const started = performance.now();
    const place = {
      program: await bundleProgram(program),
      folder: aTempFolder(),
      state: await aState(),
      restart: here,
    };
    const batch = wanted.filter(number => number >= from && number < from + batchSize);
    const problems: string[] = [];
    let reached = 0;
    for (const number of batch) {
      const trial = trials[number];
      if (trial === undefined) throw new RangeError(`No trial ${number}`);
      const result = await crashTrial(place, number, trial);
      if (result.isReached) reached += 1;
      const name = `${trial.ending} at ${trial.point} no. ${trial.nth} (${replayOf('crash', run, number)})`;
      if (!result.isReached && run.tier === 'fast') problems.push(`${name}: never reached`);
      problems.push(...result.problems.map(problem => `${name}: ${problem}`));
    }
    const ms = Math.round(performance.now() - started);
    const to = from + batch.length;
    recordBatch('crash', { tier: run.tier, from, to, ms, problems, counts: { trials: batch.length, reached } });
    expect(problems).toEqual([]);
  });

  it('is caught when it does not know a press again', { timeout: limitMs }, async () => {
    const forgetful = {
      file: 'electron/services/sale/commit-sale.ts',
      find: 'findSaleByRequest(db, input.requestId) ?? findSaleByCart(db, input.cartId)',
      put: 'null',
    };
    const worse = await bundleProgram(program, [forgetful]);
    const restart = (plan: TillPlan) => inProcess(worse, plan);
    const place = { program: worse, folder: aTempFolder(), state: await aState(), restart };
    const trial = {
      point: 'sale-committed',
      nth: 1,
      ending: 'kill',
      disturbance: null,
      trouble: null,
      expected: null,
    } as const;
    expect((await crashTrial(place, 0, trial)).problems.join()).toContain('and its sale is there');
  });
});
