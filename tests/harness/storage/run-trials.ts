import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aTempFolder } from '../../support/temp-folder';
import { buildShim, shimEnv } from '../disk/build-shim';
import { type AState, aState } from '../till/a-state';
import { bundleProgram, type PlantedDefect } from '../till/bundle-till';
import { judgeLedger, judgeUndos } from '../till/judge-ledger';
import { live, spawnProgram } from '../till/live';
import { cardOf, type TillPlan } from '../till/plan';
import type { FaultLine, FaultWork } from './fault-process';
import type { CallCounts, FaultTrial } from './faults';

const templateLife = 999_999;
const calmNumber = 999_998;

export type Bench = {
  /** Calls of a run in which nothing fails. */
  readonly counts: CallCounts;
  run(trials: readonly NumberedTrial[]): Promise<readonly Judged[]>;
};
export type NumberedTrial = { readonly number: number; readonly trial: FaultTrial | null };
export type Judged = { readonly number: number; readonly struck: number; readonly problems: readonly string[] };

/** A store that has sold before, and a program that does trials on copies of it. Gone with the test. */
export async function aBench(defects: readonly PlantedDefect[] = []): Promise<Bench> {
  const [shim, state] = [buildShim(), await aState()];
  const root = aTempFolder();
  const template = join(root, 'template');
  mkdirSync(template);
  const templateCards = await state.admit(templateLife, 3);
  const plan: TillPlan = {
    ...{ folder: join(template, 'data'), marksFile: join(template, 'marks'), baseUrl: state.baseUrl },
    ...{
      epochMs: state.epochMs,
      life: templateLife,
      sales: 3,
      fumbles: false,
      settles: true,
      undoes: 'never',
      crash: null,
    },
  };
  const made = await live(await bundleProgram('tests/harness/till/till-process.ts'), plan).ended;
  if (made.code !== 0) throw new Error(made.said);
  const program = await bundleProgram('tests/harness/storage/fault-process.ts', defects);
  const place = { root, template, folder: join(root, 'trial'), countsFile: join(aTempFolder(), 'counts') };
  const work = { ...place, baseUrl: state.baseUrl, epochMs: state.epochMs };
  const run = async (trials: readonly NumberedTrial[]) => {
    const lines = await runAll({ program, shim, state, work }, trials);
    return lines.map(line => judge(line, state, templateCards));
  };
  const [calm] = await runAll({ program, shim, state, work }, [{ number: calmNumber, trial: null }]);
  if (calm?.is !== 'done' || calm.problems.length > 0) throw new Error(`Calm is not calm: ${JSON.stringify(calm)}`);
  return { counts: calm.counts, run };
}

type Runner = {
  readonly program: string;
  readonly shim: string;
  readonly state: AState;
  readonly work: Omit<FaultWork, 'resultsFile' | 'trials'>;
};

/** A process that a fault has taken down is followed by another, which goes on after that trial. */
async function runAll(
  { program, shim, state, work }: Runner,
  trials: readonly NumberedTrial[],
): Promise<readonly FaultLine[]> {
  const lines: FaultLine[] = [];
  for (const { number } of trials) await state.admit(number, 1);
  for (let left = trials; left.length > 0; left = trials.slice(lines.length)) {
    const folder = aTempFolder();
    const [workFile, resultsFile] = [join(folder, 'work'), join(folder, 'results')];
    writeFileSync(workFile, JSON.stringify({ ...work, resultsFile, trials: left } satisfies FaultWork));
    const env = shimEnv(shim, { root: work.root, counts: work.countsFile });
    const death = await spawnProgram(program, workFile, env).ended;
    const told = readLines(resultsFile);
    lines.push(...told.filter(line => line.is !== 'begun'));
    const last = told.at(-1);
    if (last === undefined) throw new Error(`No trial was begun: ${death.said}`);
    const why = `the process ended with ${String(death.code ?? death.signal)}: ${death.said.slice(0, 600)}`;
    if (last.is === 'begun') lines.push({ is: 'failed', number: last.number, why });
  }
  return lines;
}

function readLines(file: string): readonly FaultLine[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as FaultLine);
}

function judge(line: FaultLine, state: AState, templateCards: readonly string[]): Judged {
  if (line.is === 'begun') throw new Error('A trial has no end.');
  if (line.is === 'failed') return { number: line.number, struck: 0, problems: [line.why] };
  const cards = new Set([...templateCards, cardOf(line.number, 0)]);
  const ledger = state.sandbox.ledger().map(entry => ({ ...entry }));
  const { number, struck } = line;
  return {
    number,
    struck,
    problems: [...line.problems, ...judgeLedger(line.own, cards, ledger), ...judgeUndos(line.undos, ledger)],
  };
}
