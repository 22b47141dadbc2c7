import { join } from 'node:path';
import type { ReadableDb } from '../../../db/handles';
import type { AState } from '../till/a-state';
import { examine, examineSettled } from '../till/examine';
import type { Ended } from '../till/judge-ledger';
import { type Death, live } from '../till/live';
import { type Mark, readMarks, unanswered } from '../till/marks';
import { openFolder, tillClock } from '../till/open-till';
import { cardOf, type TillPlan } from '../till/plan';
import { runPlan } from '../till/run-plan';
import type { Expected } from './points';
import type { CrashTrial } from './trials';

const sales = 3;
const signals = { kill: 'SIGKILL', abort: 'SIGABRT', throw: null } as const;

export type CrashResult = { readonly problems: readonly string[]; readonly isReached: boolean };
type Place = {
  readonly program: string;
  readonly folder: string;
  readonly state: AState;
  /** The next start; `here` costs no process. @returns what was wrong with it */
  readonly restart: (plan: TillPlan) => Promise<string | null>;
};

export async function here(plan: TillPlan): Promise<string | null> {
  try {
    await runPlan(plan);
    return null;
  } catch (thrown) {
    return String(thrown);
  }
}

export async function inProcess(program: string, plan: TillPlan): Promise<string | null> {
  const { code, said } = await live(program, plan).ended;
  return code === 0 ? null : `ended with ${String(code)}: ${said.slice(0, 500)}`;
}

/** A life on a new folder ends at one point; then one that is left alone, and everything must be right. */
export async function crashTrial(
  { program, folder, state, restart }: Place,
  number: number,
  trial: CrashTrial,
): Promise<CrashResult> {
  const { point, nth, ending, expected } = trial;
  const kept = {
    folder: join(folder, `data-${number}`),
    marksFile: join(folder, `marks-${number}`),
    epochMs: state.epochMs,
  };
  const cards = new Set([...(await state.admit(number * 2, sales + 1)), ...(await state.admit(number * 2 + 1, sales))]);
  await state.control('/faults', {}, 'DELETE');
  if (trial.disturbance !== null) {
    await state.control('/faults', { mode: trial.disturbance, action: 'sale_dispense', times: 1 });
  }
  const { controlUrl } = state;
  const trouble: Pick<TillPlan, 'trouble'> =
    trial.trouble === null ? {} : { trouble: { kind: trial.trouble, controlUrl, isMade: true } };
  const plan: TillPlan = {
    ...kept,
    ...{ baseUrl: state.baseUrl, life: number * 2, sales, fumbles: true, settles: true },
    undoes: trial.trouble === null ? 'after' : 'never',
    crash: { point, nth, ending },
    ...trouble,
  };
  const death = await live(program, plan).ended;
  const marks = readMarks(kept.marksFile);
  const isReached = marks.some(mark => mark.is === 'reached');
  const problems = [...judgeDeath(trial, death, isReached)];
  if (isReached && expected !== null) problems.push(...judgeExpected(kept, marks, expected));
  const isStoreThere = marks.some(mark => mark.is === 'open');
  if (isStoreThere) problems.push(...examine(kept));
  await state.control('/faults', {}, 'DELETE');
  await state.control('/offline', { mode: null });
  const left = plan.trouble === undefined ? {} : { trouble: { ...plan.trouble, isMade: false } };
  const next = { life: number * 2 + 1, sales: 1, fumbles: false, undoes: 'never' as const, crash: null };
  const after = { ...plan, ...next, ...left };
  const wrong = await restart(after);
  problems.push(
    ...(wrong === null ? examineSettled(kept, state, cards, endedBy(trial, plan)) : [`the next start: ${wrong}`]),
  );
  return { problems, isReached };
}

/** Of the trouble of a life: the sale that comes to nothing by it. */
function endedBy({ trouble }: CrashTrial, { life }: TillPlan): Ended | null {
  const card = cardOf(life, sales);
  if (trouble === 'refusal') return { card, state: 'rejected' };
  return trouble === 'review' ? { card, state: 'cancelled' } : null;
}

function judgeDeath({ ending }: CrashTrial, { code, signal, said }: Death, isReached: boolean): readonly string[] {
  if (isReached && ending !== 'throw') return signal === signals[ending] ? [] : [`died of ${String(signal)}`];
  // A throw may end the process, or be dealt with; without any crash there is nothing to end it.
  if (code === 0 || (isReached && said.includes('as planned'))) return [];
  return [`ended with ${String(code)}: ${said.slice(0, 500)}`];
}

type Kept = Pick<TillPlan, 'folder' | 'epochMs'>;

function judgeExpected(kept: Kept, marks: readonly Mark[], expected: Expected): readonly string[] {
  if (
    expected.pressed === undefined &&
    expected.newest === undefined &&
    expected.oldest === undefined &&
    expected.rows === undefined
  )
    return [];
  const data = openFolder(kept.folder, tillClock(kept.epochMs));
  if (!data.ok) return [`the register does not open: ${data.error.code}`];
  try {
    const { db } = data.value.store;
    return [...judgePress(db, marks, expected), ...judgeReport(db, expected), ...judgeRows(db, expected)];
  } finally {
    data.value.close();
  }
}

function judgePress(db: ReadableDb, marks: readonly Mark[], { pressed }: Expected): readonly string[] {
  if (pressed === undefined) return [];
  const press = unanswered(marks);
  if (press?.is !== 'pressed') return ['every press was answered'];
  const found = db.prepare<[string]>('SELECT 1 FROM sale WHERE request_id = ?').get(press.requestId);
  const is = found === undefined ? 'unsaved' : 'saved';
  return is === pressed ? [] : [`the sale is ${is} instead of ${pressed}`];
}

function judgeReport(db: ReadableDb, { newest, oldest }: Expected): readonly string[] {
  const states = db.prepare<[], { state: string }>('SELECT state FROM outbox ORDER BY position').all();
  const is = { newest: states.at(-1)?.state ?? 'missing', oldest: states[0]?.state ?? 'missing' };
  return Object.entries({ newest, oldest }).flatMap(([which, state]) => {
    const found = is[which as keyof typeof is];
    return state === undefined || found === state ? [] : [`the ${which} report is ${found} instead of ${state}`];
  });
}

function judgeRows(db: ReadableDb, { rows }: Expected): readonly string[] {
  if (rows === undefined) return [];
  const [sql, count] = rows;
  const found = db.prepare(sql).all().length;
  return found === count ? [] : [`${sql} finds ${found} instead of ${count}`];
}
