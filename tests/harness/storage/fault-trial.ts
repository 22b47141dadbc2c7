import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { translateStoreError } from '../../../db/store-fault';
import { isFinal, type OutboxState } from '../../../shared/sync/outbox-state';
import { listOwnReports, listOwnUndos, type OwnReport, type OwnUndos } from '../till/judge-ledger';
import { judgeStore } from '../till/judge-store';
import { readMarks } from '../till/marks';
import { openFolder, openTill, type Till, tillClock, WillNotOpen } from '../till/open-till';
import type { TillPlan } from '../till/plan';
import { runPlan } from '../till/run-plan';
import { Cashier, WasRefused } from '../till/sell';
import { undoOne } from '../till/undo-sale';
import type { CallCounts, FaultTrial, Phase } from './faults';
import type { ShimControl } from './shim-control';

export type FaultResult = {
  readonly problems: readonly string[];
  readonly struck: number;
  /** What the screen was told, without repeats. */
  readonly codes: readonly string[];
  readonly own: readonly OwnReport[];
  readonly undos: OwnUndos;
  /** How often the store was called in each phase. */
  readonly counts: CallCounts;
};

export type FaultPlace = {
  readonly template: string;
  readonly folder: string;
  readonly shim: ShimControl;
  readonly baseUrl: string;
  readonly epochMs: number;
};

/** Sells through a fault of the disk, as far as it goes; then starts again on a sound one. */
export async function faultTrial(place: FaultPlace, number: number, trial: FaultTrial | null): Promise<FaultResult> {
  const { folder, template, shim, baseUrl, epochMs } = place;
  rmSync(folder, { recursive: true, force: true });
  cpSync(template, folder, { recursive: true });
  const plan: TillPlan = {
    ...{ folder: join(folder, 'data'), marksFile: join(folder, 'marks'), baseUrl, epochMs, life: number },
    ...{ sales: 0, fumbles: false, settles: true, undoes: 'never', crash: null },
  };
  const faulty = await sellThroughFault(plan, shim, trial);
  const problems = [...faulty.problems];
  await runPlan(plan);
  const data = openFolder(plan.folder, tillClock(epochMs));
  if (!data.ok) return { ...faulty, ...nothingOwn, problems: [...problems, `does not open: ${data.error.code}`] };
  try {
    const { db } = data.value.store;
    return {
      ...faulty,
      own: listOwnReports(db),
      undos: listOwnUndos(db),
      problems: [...problems, ...judgeStore(db, readMarks(plan.marksFile))],
    };
  } finally {
    data.value.close();
  }
}

type Faulty = Omit<FaultResult, 'own' | 'undos'>;

const nothingOwn = { own: [], undos: { reports: [], returned: [] } } satisfies Partial<FaultResult>;

async function sellThroughFault(plan: TillPlan, shim: ShimControl, trial: FaultTrial | null): Promise<Faulty> {
  const codes = new Set<string>();
  const tried = async <T>(deed: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await deed();
    } catch (thrown) {
      codes.add(codeOf(thrown));
      return null;
    }
  };
  // What nobody waits for is caught by the main process in the same way.
  const uncaught = (thrown: unknown): void => void codes.add(codeOf(thrown));
  process.on('uncaughtException', uncaught);
  const succeeds = async (deed: () => Promise<void> | undefined): Promise<boolean> =>
    (await tried(async () => {
      await deed();
      return true;
    })) ?? false;
  const during = async (phase: Phase, deeds: () => Promise<void>) => {
    shim.disarm();
    if (trial?.phase === phase) shim.arm(trial);
    await deeds();
    const told = { counts: shim.counts(), struck: shim.struck() };
    shim.disarm();
    return told;
  };
  const earlier = readMarks(plan.marksFile).length;
  let till: Till | null = null;
  let cashier: Cashier | null = null;
  let isBegun = false;
  const start = await during('start', async () => {
    till = await tried(() => openTill(plan));
    if (till === null) return;
    cashier = new Cashier(till, plan);
    await tried(() => till?.core.start());
    isBegun = await succeeds(() => cashier?.begin([]));
  });
  const sale = await during('sale', async () => {
    if (till === null || cashier === null) return;
    if (!isBegun && !(await succeeds(() => cashier?.begin([])))) return;
    const isSold = await succeeds(() => cashier?.sell(0));
    if (isSold || (await succeeds(() => cashier?.begin(readMarks(plan.marksFile)))))
      await succeeds(() => cashier?.sell(2));
    await tried(() => (till === null ? undefined : briefly(till)));
    await succeeds(() => (cashier === null ? undefined : undoOwn(cashier, plan, earlier)));
    await tried(() => (till === null ? undefined : briefly(till)));
  });
  await tried(() => till?.close());
  process.off('uncaughtException', uncaught);
  const allowed = new RegExp(trial?.kind.says ?? '^$');
  const strange = [...codes].filter(code => !allowed.test(code));
  return {
    struck: start.struck + sale.struck,
    codes: [...codes],
    counts: { start: start.counts, sale: sale.counts },
    problems: strange.map(code => `the screen says ${code}`),
  };
}

/** In each of the three ways in turn; what was sold before belongs to every trial alike, and stays. */
function undoOwn(cashier: Cashier, { marksFile, life }: TillPlan, earlier: number): Promise<void> {
  return undoOne(cashier, readMarks(marksFile).slice(earlier), 1 + 2 * (life % 3));
}

/** The code that is shown, or what was thrown where there is none for it. */
function codeOf(thrown: unknown): string {
  if (thrown instanceof WillNotOpen || thrown instanceof WasRefused) return thrown.code;
  return translateStoreError(thrown)?.code ?? String(thrown);
}

/** What runs by itself gets its share of the fault too. */
async function briefly({ store }: Till): Promise<void> {
  const end = performance.now() + 150;
  while (performance.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 5));
    if (isAtRest(store.db.prepare<[], { state: string }>('SELECT DISTINCT state FROM outbox').all())) return;
  }
}

function isAtRest(states: readonly { readonly state: string }[]): boolean {
  return states.length > 0 && states.every(({ state }) => isFinal(state as OutboxState));
}
