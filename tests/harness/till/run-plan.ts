import { isFinal, type OutboxState } from '../../../shared/sync/outbox-state';
import { readMarks } from './marks';
import { openTill, type Till } from './open-till';
import type { TillPlan } from './plan';
import { Cashier } from './sell';
import { makeTrouble, putRight } from './trouble';
import { undoOne, undoTwo } from './undo-sale';

const patienceMs = 60_000;
const salesToAnUndoing = 3;

/** One life of a register: open, sell, and where the plan says so wait until the state knows everything. */
export async function runPlan(plan: TillPlan): Promise<void> {
  const earlier = readMarks(plan.marksFile);
  const till = openTill(plan);
  till.core.start();
  const cashier = new Cashier(till, plan);
  const again = () => cashier.begin(readMarks(plan.marksFile));
  await insist(till, () => cashier.begin(earlier), again);
  for (let sale = 0; sale < plan.sales; sale += 1) {
    await insist(till, () => cashier.sell(sale), again);
    const isTurn = plan.undoes === 'amid' && sale % salesToAnUndoing === 1;
    const turn = plan.life + Math.floor(sale / salesToAnUndoing);
    if (isTurn) await insist(till, () => undoOne(cashier, readMarks(plan.marksFile), turn), again);
  }
  const { trouble } = plan;
  const lead = async (): Promise<void> => (trouble === undefined ? undefined : putRight(cashier, trouble));
  const leadAgain = async (): Promise<void> => {
    await again();
    await lead();
  };
  if (plan.settles) {
    // What the last life left for a lead does not settle by itself.
    if (trouble?.isMade === false) await insist(till, lead, leadAgain);
    await settle(till);
    if (plan.undoes === 'after') {
      await insist(till, () => undoTwo(cashier, readMarks(plan.marksFile)), again);
      await settle(till);
    }
    if (trouble?.isMade === true) {
      await insist(till, () => makeTrouble(till, cashier, plan, trouble), again);
      await insist(till, lead, leadAgain);
      await settle(till);
    }
    till.mark({ is: 'settled' });
  }
  await till.close();
}

/** What a moment threw is shown as a fault; the cashier signs in again and presses again what was not answered. */
async function insist(till: Till, deed: () => Promise<void>, again: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch (thrown) {
    if (!(thrown instanceof PlannedThrow)) throw thrown;
    till.mark({ is: 'threw' });
    await again();
  }
}

/** What the `throw` ending throws. */
export class PlannedThrow extends Error {}

async function settle({ store, core }: Till): Promise<void> {
  const end = performance.now() + patienceMs;
  const open = () =>
    store.db
      .prepare<[], { state: string }>('SELECT DISTINCT state FROM outbox')
      .all()
      .filter(({ state }) => !isFinal(state as OutboxState));
  const isLeft = () =>
    store.db.prepare('SELECT 1 FROM returned_package WHERE destroy_after IS NULL').get() !== undefined;
  while (open().length > 0 || isLeft()) {
    if (performance.now() > end) throw new Error(`Never settled: ${JSON.stringify(open())}`);
    await core.handlers['status.current'](null);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
