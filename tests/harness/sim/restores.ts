import type { LedgerEntry } from '../../../electron/biotrack/sandbox/ledger';
import type { CivilDate } from '../../../shared/kernel/units';
import type { Book } from './book';
import { Dice } from './dice';
import { type Gone, readDuties } from './gone';
import type { Terminal, World } from './terminal';

type Violate = (what: string) => void;

/** How often it is tried to take an image, or to bring it back, while the register does not run. */
export const tries = 20;
const retryMs = 5_000;
/** How often the image is of a moment at which something had still to be sent: those that a second send could come from. */
export const mostlyQueued = 0.8;

/**
 * In the middle of business somebody takes an image of a register's whole disk, and later puts it back: key file, store and every
 * witness know nothing of what happened in between. The cashier remembers it, and the state.
 */
export function planRestores(world: World, terminals: readonly Terminal[], books: readonly Book[]): void {
  const { scenario, schedule } = world;
  const dice = new Dice(`seed ${scenario.seed}/restore times`);
  const taken = new Set<Terminal>();
  for (let left = scenario.restores; left > 0; left -= 1) {
    const terminal = dice.pick(terminals);
    const book = books[terminal.index];
    const imageAt = dice.between(0, scenario.businessMs);
    const restoreAfterMs = dice.between(1_000, dice.pick([20_000, 120_000, scenario.businessMs]));
    const downMs = dice.pick([dice.between(1_000, 5_000), dice.between(5_000, 300_000)]);
    const isQueueWanted = dice.chance(mostlyQueued);
    // One image of a register at a time: a disk that was put back has no later one.
    if (book === undefined || taken.has(terminal)) continue;
    taken.add(terminal);
    const take = (): void => takeImage(world, terminal, book, restoreAfterMs, downMs);
    schedule.after(imageAt, () => {
      if (isQueueWanted) terminal.whenQueued(take);
      else onDuty(world, terminal, tries, take);
    });
  }
}

export function onDuty(world: World, terminal: Terminal, left: number, run: () => void): void {
  if (terminal.isOnDuty()) run();
  else if (left > 0) world.schedule.after(retryMs, () => onDuty(world, terminal, left - 1, run));
}

function takeImage(world: World, terminal: Terminal, book: Book, restoreAfterMs: number, downMs: number): void {
  const db = terminal.store()?.db;
  if (db === undefined) return;
  const image = readDuties(db);
  const remembered = structuredClone(book);
  terminal.takeImage();
  world.schedule.after(restoreAfterMs, () => onDuty(world, terminal, tries, bringBack));

  function bringBack(): void {
    const before = terminal.store()?.db;
    if (before === undefined) return;
    const undone = world.gone.forget(terminal.name, before, image);
    terminal.bringBack(downMs);
    // Nobody can be shown what nobody here knows; and no customer comes back for what was undone for them.
    const presses = remembered.presses.filter(({ saleId }) => saleId !== null && !undone.has(saleId));
    Object.assign(book, { ...remembered, presses, left: book.left, isDone: book.isDone });
  }
}

/** Every sale that the state holds of a life that nobody here remembers is on the comparison of the day, as missing here. */
export async function judgeGone(
  terminal: Terminal,
  gone: Gone,
  ledger: readonly LedgerEntry[],
  day: CivilDate,
  violate: Violate,
): Promise<void> {
  const standing = gone.standingOf(terminal.name, ledger);
  if (standing.length === 0) return;
  const receipts = await terminal.ask('queue.receipts', { day });
  if (!receipts.ok) return violate(`${terminal.name}: the day could not be compared: ${receipts.error.code}`);
  const missing = receipts.value.rows.filter(({ finding }) => finding === 'missing-here');
  const named = new Set(missing.flatMap(({ biotrackSaleIds }) => biotrackSaleIds));
  for (const id of standing) {
    if (!named.has(id)) violate(`${terminal.name}: sale ${id} of a forgotten life is not named by the day`);
  }
}
