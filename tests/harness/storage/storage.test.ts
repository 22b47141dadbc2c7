import { describe, expect, it } from 'vitest';
import { readHarnessRun, recordBatch, replayOf, trialsOf } from '../till/harness-run';
import { faultKinds, listFaultTrials } from './faults';
import { aBench } from './run-trials';

const run = readHarnessRun(process.env);
const share = run.tier === 'fast' ? 0.03 : 1;
const limitMs = 7_200_000;
const batchSize = 50;

describe('a register whose disk fails', () => {
  it('says so in the right words, and loses nothing', { timeout: limitMs }, async () => {
    const bench = await aBench();
    const trials = listFaultTrials(bench.counts, share);
    const wanted = trialsOf(run, trials.length);
    const told: string[] = [];
    for (let at = 0; at < wanted.length; at += batchSize) {
      const started = performance.now();
      const batch = wanted.slice(at, at + batchSize);
      const judged = await bench.run(batch.map(number => ({ number, trial: trials[number] ?? null })));
      const problems = judged.flatMap(({ number, problems: found }) => {
        const trial = trials[number];
        const name = `${trial?.kind.name} at ${trial?.kind.call} ${trial?.nth} of ${trial?.phase}${trial?.isSticky ? ' and on' : ''}`;
        return found.map(problem => `${name} (${replayOf('storage', run, number)}): ${problem}`);
      });
      const struck = judged.filter(result => result.struck > 0).length;
      const [from, to] = [batch[0] ?? 0, (batch.at(-1) ?? 0) + 1];
      const ms = Math.round(performance.now() - started);
      recordBatch('storage', {
        tier: run.tier,
        from,
        to,
        ms,
        problems,
        counts: { trials: batch.length, struck, of: trials.length },
      });
      told.push(...problems);
    }
    expect(told).toEqual([]);
    expect(wanted.length).toBeGreaterThan(0);
  });

  it('is caught when it takes a commit that failed for one that did not', { timeout: limitMs }, async () => {
    const deaf = {
      file: 'db/handles.ts',
      find: "prepare('COMMIT').run();",
      put: "try { prepare('COMMIT').run(); } catch { if (raw.inTransaction) raw.exec('ROLLBACK'); }",
    };
    const bench = await aBench([deaf]);
    const kind = faultKinds.find(({ name }) => name === 'sync error');
    if (kind === undefined) throw new Error('There is no sync error.');
    const trials = Array.from({ length: 14 }, (_, number) => {
      return { number, trial: { kind, phase: 'sale', nth: number + 1, isSticky: false } as const };
    });
    const judged = await bench.run(trials);
    expect(judged.flatMap(({ problems }) => problems).join()).toContain('was acknowledged and is lost');
  });
});
