import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AState } from '../till/a-state';
import { examine, examineSettled } from '../till/examine';
import { seeded } from '../till/harness-run';
import { live } from '../till/live';
import { readMarks } from '../till/marks';
import type { TillPlan } from '../till/plan';

export const killsOfATrial = 20;
const salesOfALife = 30;
const marksToLive = 60;
const writes = ['sale_dispense', 'sale_void', 'sale_refund'] as const;
const slow = { mode: 'delay', ms: 150, times: 0 } as const;
const disturbances = [slow, null, { mode: 'drop_reply', times: 1 }, { mode: 'drop_request', times: 1 }] as const;

export type KillResult = {
  readonly problems: readonly string[];
  readonly kills: number;
  readonly sold: number;
  readonly undone: number;
  /** Deaths while a report was on its way, which only looking it up can settle. */
  readonly midway: number;
};

type Place = {
  readonly program: string;
  readonly folder: string;
  readonly state: AState;
  readonly kills?: number;
  /** Every answer of the state takes its time, so that most deaths come in the middle of one. */
  readonly isSlow?: boolean;
};

/** One register, killed again and again while it sells, and at last left alone. */
export async function killTrial(place: Place, trial: number): Promise<KillResult> {
  const { program, folder, state, kills = killsOfATrial, isSlow = false } = place;
  const random = seeded(trial);
  const kept = { folder: join(folder, 'data'), marksFile: join(folder, 'marks'), epochMs: state.epochMs };
  mkdirSync(kept.folder, { recursive: true });
  // A state that recognizes no repeat, every other time: then nobody but the register prevents a second sale.
  await state.control('/dedupe', { mode: isSlow || trial % 2 === 0 ? 'none' : 'nonce' });
  const cards = new Set<string>();
  const problems: string[] = [];
  let killed = 0;
  let midway = 0;
  for (let life = 0; killed < kills; life += 1) {
    const number = trial * 1_000 + life;
    for (const card of await state.admit(number, salesOfALife)) cards.add(card);
    await disturb(state, isSlow ? slow : (disturbances[Math.floor(random() * disturbances.length)] ?? null));
    const plan = {
      ...kept,
      ...ordinary,
      baseUrl: state.baseUrl,
      life: number,
      sales: salesOfALife,
      fumbles: random() < 0.2,
    };
    const before = readMarks(kept.marksFile).length;
    const child = live(program, plan);
    await afterMarks(kept.marksFile, before + Math.floor(random() * marksToLive), child.ended);
    await new Promise(resolve => setTimeout(resolve, random() * 25));
    child.process.kill('SIGKILL');
    const death = await child.ended;
    if (death.signal === 'SIGKILL') killed += 1;
    else if (death.code !== 0) problems.push(`life ${life} ended by itself: ${death.said.slice(0, 600)}`);
    if (readMarks(kept.marksFile).at(-1)?.is === 'sent') midway += 1;
    problems.push(...examine(kept).map(problem => `after life ${life}: ${problem}`));
    if (problems.length > 0) break;
  }
  await state.control('/faults', {}, 'DELETE');
  const quiet = { ...kept, ...ordinary, baseUrl: state.baseUrl, life: trial * 1_000 + 999, sales: 0, settles: true };
  const end = await live(program, quiet).ended;
  if (end.code !== 0) problems.push(`never came to rest: ${end.said.slice(0, 600)}`);
  problems.push(...examineSettled(kept, state, cards));
  const marks = readMarks(kept.marksFile);
  const sold = new Set(marks.flatMap(mark => (mark.is === 'sold' ? [mark.saleId] : []))).size;
  const undone = new Set(marks.flatMap(mark => (mark.is === 'undone' ? [mark.undoId] : []))).size;
  return { problems, kills: killed, sold, undone, midway };
}

const ordinary = { fumbles: false, settles: false, undoes: 'amid', crash: null } satisfies Partial<TillPlan>;

async function disturb(state: AState, chosen: (typeof disturbances)[number]): Promise<void> {
  await state.control('/faults', {}, 'DELETE');
  if (chosen === null) return;
  for (const action of writes) await state.control('/faults', { ...chosen, action });
}

/** Some way into a life, measured in what it has told, since a busy machine takes its time. */
async function afterMarks(file: string, count: number, ended: Promise<unknown>): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && readMarks(file).length < count) await new Promise(resolve => setTimeout(resolve, 4));
}
