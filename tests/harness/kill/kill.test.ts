import { describe, expect, it } from 'vitest';
import { aTempFolder } from '../../support/temp-folder';
import { aState } from '../till/a-state';
import { bundleProgram } from '../till/bundle-till';
import { readHarnessRun, recordBatch, replayOf, trialsOf } from '../till/harness-run';
import { killTrial } from './kill-trial';

const run = readHarnessRun(process.env);
const trials = trialsOf(run, run.tier === 'fast' ? 1 : 25);
const limitMs = 600_000;
const program = 'tests/harness/till/till-process.ts';

describe('a register that is killed while it sells', () => {
  it.each(trials)('loses nothing and reports everything once (trial %i)', { timeout: limitMs }, async trial => {
    const started = performance.now();
    const place = { program: await bundleProgram(program), folder: aTempFolder(), state: await aState() };
    const { problems, kills, sold, undone, midway } = await killTrial(place, trial);
    const ms = Math.round(performance.now() - started);
    const counts = { kills, sold, undone, midway };
    recordBatch('kill', { tier: run.tier, from: trial, to: trial + 1, ms, problems, counts });
    expect(problems, replayOf('kill', run, trial)).toEqual([]);
    expect([kills >= 20, sold > kills, undone > kills / 2]).toEqual([true, true, true]);
  });

  it('is caught when it sends again what was on its way', { timeout: limitMs }, async () => {
    const file = 'db/transactions/recover-sending.ts';
    const defects = [
      { file, find: "{ to: 'unknown', event: 'recovered'", put: "{ to: 'queued', event: 'recovered'" },
      { file, find: "setState(db, entry, 'unknown', at)", put: "setState(db, entry, 'queued', at)" },
      { file: 'electron/sync/send-entry.ts', find: "outcome === 'lost'", put: 'false' },
      { file: 'shared/sync/inherited-report.ts', find: 'doubt.isInherited || (', put: '(' },
    ];
    const place = { program: await bundleProgram(program, defects), folder: aTempFolder(), state: await aState() };
    const { problems } = await killTrial({ ...place, kills: 4, isSlow: true }, 0);
    expect(problems.join()).toContain('booked 2 times');
  });
});
