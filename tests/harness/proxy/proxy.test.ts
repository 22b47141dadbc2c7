import { describe, expect, it } from 'vitest';
import { syncPolicyFor } from '../../../shared/sync/sync-policy';
import { kinds } from './kinds';
import { readRun } from './options';
import { record } from './results';
import { runTrial } from './run-trial';
import { runUndoTrial } from './run-undo-trial';
import { aTill, type Till } from './till';
import { listTrials, messageSizes, points, type Trial } from './trials';
import { undoPoints } from './undo-points';

const run = readRun(process.env);
const policy = syncPolicyFor(run.tier === 'release' ? 'production' : 'test');
const trials = listTrials(run.tier);
const batchSize = 40;
const wanted = trials.map((_, index) => index).filter(index => index >= run.from && index < run.to);
const batches = wanted.filter((_, at) => at % batchSize === 0);

const limitMs = 600_000;

function play(till: Till, trial: Trial, cardId: string): Promise<readonly string[]> {
  const { point } = trial;
  if (point.at === 'undoing') return runUndoTrial(till, { ...trial, point }, cardId);
  return runTrial(till, { ...trial, point }, cardId);
}

describe('whatever the line does to a sale or to what undoes it', () => {
  it.each(batches)('sells it once and ends sure of it (trials from %i)', { timeout: limitMs }, async from => {
    const started = performance.now();
    const batch = wanted.filter(index => index >= from && index < from + batchSize);
    const till = await aTill(policy);
    const problems: string[] = [];
    for (const index of batch) {
      const trial = trials[index];
      if (trial === undefined) throw new RangeError(`No trial ${index}`);
      const found = await play(till, trial, `PTRIAL${String(index).padStart(6, '0')}`);
      problems.push(...found.map(problem => `trial ${index}, ${trial.name}: ${problem}`));
    }
    const ms = Math.round(performance.now() - started);
    const next = Math.min(from + batchSize, (batch.at(-1) ?? from) + 1);
    record({ tier: run.tier, from, to: next, trials: batch.length, ms, problems });
    expect(problems).toEqual([]);
  });

  it('disturbs it in ways enough, each by a name of its own', () => {
    const names = kinds.map(kind => kind.name);
    const actions = new Set([...points, ...undoPoints].map(point => point.action));
    expect([names.length >= 24, new Set(names).size, actions.size >= 6 + 4]).toEqual([true, names.length, true]);
    expect(new Set(trials.map(trial => trial.name)).size).toBe(trials.length);
  });

  it('cuts every message to its last byte', async () => {
    const till = await aTill(policy);
    const [, , , , plain, lost] = points;
    const kind = { name: 'twice', play: () => async () => undefined };
    const calm = { name: 'calm', kind, times: 0, dedupe: 'nonce' } as const;
    await runTrial(till, { ...calm, point: plain }, 'PMEASURE01');
    await runTrial(till, { ...calm, point: lost }, 'PMEASURE02');
    for (const [index, point] of undoPoints.filter(({ name, action }) => name === action).entries()) {
      await runUndoTrial(till, { ...calm, point }, `PMEASURE1${index}`);
    }
    const heard = Object.keys(messageSizes).map(action => [action, till.line.heard.get(action)] as const);
    const tooShort = heard.filter(([action, message]) => {
      const { request, reply } = messageSizes[action as keyof typeof messageSizes];
      return message === undefined || message.request.length > request || message.reply.length > reply;
    });
    expect(tooShort.map(([action, message]) => [action, message?.request.length, message?.reply.length])).toEqual([]);
  });
});
