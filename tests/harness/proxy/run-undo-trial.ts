import { listReturnedOf } from '../../../db/repositories/returned-packages';
import { getUndo } from '../../../db/repositories/undos';
import { isFinal, type OutboxState } from '../../../shared/sync/outbox-state';
import type { Sold } from '../../support/sync/a-shop';
import { undoIn } from '../../support/sync/an-undo';
import { judgeAllotment, judgeReturned } from '../sim/judge-undos';
import { disturb, loseFirst, patienceMs, quieten, welcome } from './stage';
import type { Till } from './till';
import type { Trial } from './trials';
import type { UndoPoint } from './undo-points';

const goods = '0001000000000029';
const kinds = { sale_void: 'void', sale_refund: 'refund', sale_modify: 'modify' } as const;

/** Undoes a sale that the state has, over a disturbed line, heals it, and tells what is wrong; nothing when all is right. */
export async function runUndoTrial(till: Till, trial: Trial<UndoPoint>, cardId: string): Promise<readonly string[]> {
  const { point } = trial;
  await welcome(till, cardId);
  await till.state.control('/dedupe', { mode: trial.dedupe });
  const loop = till.newLoop();
  const sold = till.sell(cardId);
  loop.start();
  const isSold = await till.time.run(() => till.entry(sold.outboxId).state === 'accepted', till.isQuiet, patienceMs);
  if (!isSold) throw new Error('A sale that nobody disturbed never arrived');
  const { undoId } = undoIn(till, till.port, sold, till.time.clock.now(), { op: point.undoes });
  disturb(till, trial);
  if (point.lost !== null) loseFirst(till, point.write, point.lost);
  loop.poke();
  const isOver = await till.time.run(() => isSettled(till, undoId), till.isQuiet, patienceMs);
  const struck = await quieten(till, loop, point);
  const problems = isOver ? [] : [`still ${reportsOf(till, undoId).map(({ op, state }) => `${op} ${state}`)}`];
  if (struck === 0) problems.push('nothing was struck');
  return [...problems, ...judge(till, trial, sold, undoId)];
}

type Report = {
  readonly op: string;
  readonly state: OutboxState;
  readonly request_id: string;
  readonly transaction_id: string | null;
};

function reportsOf({ store }: Till, undoId: string): readonly Report[] {
  return store.db
    .prepare<[string], Report>(
      'SELECT op, state, request_id, transaction_id FROM outbox WHERE undo_id = ? ORDER BY position',
    )
    .all(undoId);
}

/** Whatever comes back is put down to be destroyed, as soon as the state has told its number. */
function isSettled(till: Till, undoId: string): boolean {
  const reports = reportsOf(till, undoId);
  const isOpen = reports.some(({ state }) => !isFinal(state) && state !== 'review');
  const isPutDown = reports.some(({ op }) => op === 'destroy');
  return !isOpen && (isPutDown || listReturnedOf(till.store.db, undoId).length === 0);
}

/** The ledger of the state says what is true: the undoing is there once, and stock and allotment have moved with it. */
function judge(till: Till, trial: Trial<UndoPoint>, { outboxId }: Sold, undoId: string): readonly string[] {
  const { write } = trial.point;
  const saleId = till.entry(outboxId).biotrackSaleId;
  const of = (kind: string) => till.state.entries(kind).filter(entry => entry['sale_id'] === saleId);
  const [first, destruction] = reportsOf(till, undoId);
  const report = write === 'inventory_destroy_schedule' ? destruction : first;
  const undone =
    write === 'inventory_destroy_schedule'
      ? destroyedOf(till, undoId)
      : of(kinds[write]).map(entry => entry['request_id']);
  const expected = expectedOf(trial, report?.state);
  const problems: string[] = [];
  const say = (is: unknown, should: unknown, what: string): void => {
    if (is !== should) problems.push(`${what} ${is} instead of ${should}`);
  };
  say(report?.state, expected.state, write);
  say(undone.length, expected.times, `${write} happened: times`);
  const strange = write === 'inventory_destroy_schedule' ? [] : undone.filter(id => id !== report?.request_id);
  if (strange.length > 0) problems.push('undone by a request that nobody made');
  const isDone = write === 'inventory_destroy_schedule' || expected.times > 0;
  say(getUndo(till.store.db, undoId).state, undoStateOf(first?.state), 'the undoing is');
  say(of('sale').length, 1, 'sales of it:');
  say(of('restore').length, isDone && trial.point.undoes !== 'modify' ? 1 : 0, 'times the allotment came back:');
  say(shelfHere(till), shelfThere(till), 'goods on the shelf:');
  judgeAllotment(till.store.db, till.state.sandbox.world(), what => void problems.push(what));
  judgeReturned(till.store.db, till.state.sandbox.world(), new Set(), what => void problems.push(what));
  return problems;
}

function undoStateOf(report: OutboxState | undefined): string {
  return report === 'accepted' ? 'done' : report === 'rejected' ? 'failed' : 'waiting';
}

function destroyedOf(till: Till, undoId: string): readonly unknown[] {
  const barcodes = listReturnedOf(till.store.db, undoId).map(({ barcode }) => barcode);
  return till.state.entries('destroy_scheduled').filter(({ barcodeid }) => barcodes.some(known => known === barcodeid));
}

function shelfHere({ store }: Till): number | undefined {
  const sql = 'SELECT remaining - held AS on_hand FROM package WHERE barcode = ?';
  return store.db.prepare<[string], { on_hand: number }>(sql).get(goods)?.on_hand;
}

function shelfThere({ state }: Till): number {
  return Number(state.sandbox.world().packages.get(goods)?.quantity);
}

type Expected = { readonly state: OutboxState; readonly times: number };

function expectedOf({ point, kind, dedupe, times }: Trial<UndoPoint>, state: OutboxState | undefined): Expected {
  const isWrite = point.action === point.write;
  const isTold = kind.doubles === true && dedupe === 'none';
  if (isWrite && kind.isRefusal === true) return { state: 'rejected', times: 0 };
  if (isWrite && isTold) return toldTwice(point.write, state);
  if (point.lost !== 'request') return { state: 'accepted', times: 1 };
  // There is one list of goods; a sale is looked for under both its references before a person is asked.
  const isUnanswerable = kind.isRefusal === true && (times === 3 || point.action === 'inventory_lookup');
  return isUnanswerable && state === 'review' ? { state: 'review', times: 0 } : { state: 'accepted', times: 1 };
}

/** At a state that knows no request again: a price that is set twice is the same price, and of goods or a void the state shows all. */
function toldTwice(write: UndoPoint['write'], state: OutboxState | undefined): Expected {
  if (write === 'sale_modify') return { state: 'accepted', times: 2 };
  // It keeps a refusal beside a refund that might be anybody's, so a person says whose it is.
  const isDoubtful = write === 'sale_refund' && state === 'review';
  return { state: isDoubtful ? 'review' : 'accepted', times: 1 };
}
