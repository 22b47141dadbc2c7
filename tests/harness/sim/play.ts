import { findCursor } from '../../../db/repositories/inventory';
import { listUnscheduledReturns } from '../../../db/repositories/returned-packages';
import type { Sandbox } from '../../../electron/biotrack/sandbox/sandbox';
import type { World as StateWorld } from '../../../electron/biotrack/sandbox/world';
import type { CivilDate } from '../../../shared/kernel/units';
import type { Book } from './book';
import { planCopies } from './copies';
import { Dice } from './dice';
import { type Disk, ProcessEnded } from './disk';
import { aState } from './fixture';
import { Gone, type GoneCount } from './gone';
import { judge, type Verdict } from './judge';
import { closeIncidents, closeUndoIncidents, compareReceipts, settleReviews } from './leads';
import { Network } from './network';
import { operate } from './operator';
import { judgeGone, planRestores } from './restores';
import { drawScenario, type Scenario, terminalCount } from './scenario';
import { Schedule, settled } from './schedule';
import { Terminal, type World } from './terminal';
import { closeDay } from './till';
import { Trace } from './trace';

export type Played = Verdict &
  GoneCount & {
    readonly seed: number;
    readonly isInModel: boolean;
    readonly profile: string;
    readonly digest: string;
    readonly events: number;
    readonly virtualMs: number;
    readonly crashes: number;
    /** Copies of a register that were refused. */
    readonly copies: number;
  };

const firstDay = '2026-03-10' as CivilDate;
const inReview = `SELECT 1 FROM outbox WHERE state = 'review' LIMIT 1`;
const leadRounds = 5;
const lookMs = 30_000;
const quietWithinMs = 30 * 3_600_000;
const longestBusinessMs = 4 * 3_600_000;
const longestJumpMs = 48 * 3_600_000;

/**
 * One world from its seed to its verdict.
 * @param change puts another scenario in the place of the one drawn, for those who look for something
 */
export async function play(
  seed: number,
  disk: Disk,
  print: ((line: string) => void) | null = null,
  change: (drawn: Scenario) => Scenario = drawn => drawn,
): Promise<Played> {
  const scenario = change(drawScenario(seed));
  const schedule = new Schedule();
  const trace = new Trace(schedule.now, print);
  trace.note('world', JSON.stringify({ ...scenario, policy: undefined, ...unlessNone(scenario) }));
  const sandbox = aState(scenario, schedule);
  const network = new Network(scenario, schedule, sandbox, trace);
  const violations: string[] = [];
  const violate = (what: string): void => {
    trace.note('WRONG', what);
    violations.push(what);
  };
  const world: World = { scenario, schedule, network, disk, trace, gone: new Gone(), violate };
  const books = shareOut(scenario);
  const terminals = books.map(
    (book, index) =>
      new Terminal(world, index, terminal => {
        if (!book.isDone) void operate(terminal, book, scenario, violate);
      }),
  );
  const unhandled = (error: unknown): void => {
    if (!(error instanceof ProcessEnded)) violate(`a promise was broken: ${String(error)}`);
  };
  process.on('unhandledRejection', unhandled);
  try {
    for (const terminal of terminals) terminal.start();
    await settled();
    planJumps(world, terminals);
    planEarlyEnds(world, terminals);
    planRestores(world, terminals, books);
    const copies = planCopies(world, terminals);
    await schedule.run(() => false, scenario.businessMs);
    await schedule.run(
      everyMs(schedule, lookMs, () => books.every(book => book.isDone)),
      scenario.businessMs + longestBusinessMs,
    );
    trace.note('world', 'healed');
    network.heal();
    for (const terminal of terminals) terminal.heal();
    // What was lost before is given up by its callers first.
    await schedule.run(() => false, schedule.now() + lookMs);
    const isQuiet = everyMs(
      schedule,
      lookMs,
      () => books.every(book => book.isDone) && terminals.every(terminal => isAtRest(terminal, scenario)),
    );
    if (!(await schedule.run(isQuiet, schedule.now() + quietWithinMs))) violate('it never came to rest');
    if (scenario.isInModel) await callLeads(world, terminals, sandbox, isQuiet);
    await together(schedule, terminals, terminal => closeDay(terminal, violate));
    await refreshStock(world, terminals, sandbox.world());
    if (scenario.isInModel) await compareDay(world, terminals, sandbox);
    await stopAll(world, terminals);
    const verdict = judge({ world, terminals, books, ledger: sandbox.ledger(), state: sandbox.world(), violations });
    if (!scenario.isInModel) await compareAfterwards(world, terminals, sandbox, verdict.violations);
    for (const line of verdict.violations.slice(violations.length)) trace.note('WRONG', line);
    return {
      ...verdict,
      ...{ seed, isInModel: scenario.isInModel, profile: scenario.profile },
      digest: trace.digest(),
      events: schedule.events,
      virtualMs: schedule.now(),
      crashes: terminals.reduce((sum, terminal) => sum + terminal.crashes, 0),
      copies: copies.refused,
      ...world.gone.count(sandbox.ledger()),
    };
  } finally {
    process.off('unhandledRejection', unhandled);
    for (const terminal of terminals) terminal.discard();
    await settled();
  }
}

/** Leads settle what waits for a person, once nothing of ours can land any more; what stood behind it then goes out. */
async function callLeads(
  { schedule, network, violate }: World,
  terminals: readonly Terminal[],
  sandbox: Sandbox,
  isQuiet: () => boolean,
): Promise<void> {
  const hasReview = (terminal: Terminal): boolean => terminal.store()?.db.prepare(inReview).get() !== undefined;
  for (let rounds = 0; rounds < leadRounds && terminals.some(hasReview); rounds += 1) {
    await schedule.run(() => network.underway === 0, schedule.now() + quietWithinMs);
    await together(schedule, terminals.filter(hasReview), terminal => settleReviews(terminal, sandbox.ledger, violate));
    if (!(await schedule.run(isQuiet, schedule.now() + quietWithinMs)))
      violate('it never came to rest after the leads');
  }
  if (terminals.some(hasReview)) violate('leads could not settle every sale');
  await together(schedule, terminals, async terminal => {
    await closeIncidents(terminal, violate);
    await closeUndoIncidents(terminal, violate);
  });
}

/** Where the state lists its sales at all. */
async function compareDay(
  { scenario, schedule, gone, violate }: World,
  terminals: readonly Terminal[],
  sandbox: Sandbox,
) {
  if (scenario.profile === 'C') return;
  await together(schedule, terminals, async terminal => {
    await compareReceipts(terminal, sandbox.ledger(), firstDay, violate);
    await judgeGone(terminal, gone, sandbox.ledger(), firstDay, violate);
  });
}

/** What lands so late that nobody expects it lands now; then the day is compared by registers that were started again. */
async function compareAfterwards(
  world: World,
  terminals: readonly Terminal[],
  sandbox: Sandbox,
  violations: string[],
): Promise<void> {
  for (const terminal of terminals) terminal.close();
  await world.schedule.run(() => world.network.underway === 0, Number.POSITIVE_INFINITY);
  for (const terminal of terminals) terminal.start();
  const violate = (what: string): void => void violations.push(what);
  await world.schedule.run(() => false, world.schedule.now() + 10_000);
  await compareDay({ ...world, violate }, terminals, sandbox);
  await stopAll(world, terminals);
}

/** Lets time go by until everybody is done with what they do. */
async function together(
  schedule: Schedule,
  terminals: readonly Terminal[],
  work: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  let left = terminals.length;
  const working = Promise.all(
    terminals.map(async terminal => {
      await work(terminal);
      left -= 1;
    }),
  );
  await settled();
  if (!(await schedule.run(() => left === 0, schedule.now() + quietWithinMs))) throw new Error('Somebody never ended.');
  await working;
}

function shareOut(scenario: Scenario): readonly Book[] {
  return Array.from({ length: terminalCount }, (_, index) => ({
    left: Math.floor((scenario.sales + index) / terminalCount),
    presses: [],
    undos: [],
    moves: [],
    isDone: false,
  }));
}

/** Asked now and then: it looks at three stores. */
function everyMs(schedule: Schedule, ms: number, isTrue: () => boolean): () => boolean {
  let nextAt = 0;
  return () => {
    if (schedule.now() < nextAt) return false;
    nextAt = schedule.now() + ms;
    return isTrue();
  };
}

/**
 * What waits behind a sale that a person must settle rests as well: its turn comes after theirs. Goods that came back get
 * their number from the next look at the inventory, and are put down to be destroyed after that.
 */
const unfinished = `SELECT 1 FROM returned_package WHERE barcode IS NULL UNION ALL SELECT 1 FROM outbox WHERE state IN ('sending', 'unknown') OR (registry_status = 'PENDING' AND ?)
  OR (state = 'queued' AND NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.patient_id = outbox.patient_id
    AND earlier.position < outbox.position AND earlier.state = 'review')) LIMIT 1`;

/** Whether the registry has booked a sale can be asked only where the state lists its sales. */
function isAtRest(terminal: Terminal, { profile }: Scenario): boolean {
  const store = terminal.store();
  if (store === null || listUnscheduledReturns(store.db, 1).length > 0) return false;
  return store.db.prepare<[number]>(unfinished).get(Number(profile !== 'C')) === undefined;
}

/** Clocks are set wrong during business, and right again before its end. */
function planJumps({ scenario, schedule }: World, terminals: readonly Terminal[]): void {
  const dice = new Dice(`seed ${scenario.seed}/jumps`);
  for (let jumps = scenario.wallJumps; jumps > 0; jumps -= 1) {
    const terminal = dice.pick(terminals);
    const reach = dice.pick([100_000, 600_000, longestJumpMs]);
    const at = dice.between(0, scenario.businessMs);
    schedule.after(at, () => terminal.setSkew(dice.between(-reach, reach)));
    schedule.after(at + dice.between(10_000, scenario.businessMs), () => terminal.setSkew(0));
  }
}

/** Somebody ends the program although the day is not over. */
function planEarlyEnds({ scenario, schedule }: World, terminals: readonly Terminal[]): void {
  const dice = new Dice(`seed ${scenario.seed}/early ends`);
  for (let ends = scenario.earlyEnds; ends > 0; ends -= 1) {
    const terminal = dice.pick(terminals);
    schedule.after(dice.between(0, scenario.businessMs), () => void terminal.closeEarly());
  }
}

/** The day's last download of the inventory, so that both sides should count alike. */
async function refreshStock(
  { schedule, violate }: World,
  terminals: readonly Terminal[],
  state: StateWorld,
): Promise<void> {
  const since = schedule.now();
  // Told by transaction numbers: the clocks of this world have been wrong.
  const isFresh = (terminal: Terminal): boolean => {
    const store = terminal.store();
    return store !== null && Number(findCursor(store.db) ?? 0) > state.inventoryChanges.highest();
  };
  const isDone = everyMs(schedule, 5_000, () => {
    const stale = terminals.filter(terminal => !isFresh(terminal));
    for (const terminal of stale) void terminal.ask('inventory.sync', null);
    return stale.length === 0;
  });
  if (!(await schedule.run(isDone, since + 3_600_000))) violate('the inventory was not refreshed within an hour');
}

/** What a seed does not have is not told of it: it is the world that it was before anybody drew it. */
function unlessNone({ restores, copies }: Scenario) {
  return { restores: restores || undefined, copies: copies || undefined };
}

/** What is under way is waited for, and that takes time of this world. */
function stopAll({ schedule }: World, terminals: readonly Terminal[]): Promise<void> {
  return together(schedule, terminals, terminal => terminal.stop());
}
