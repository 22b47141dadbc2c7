import type { PrintJobReason, PrintJobState } from '../../../shared/documents/print-job';
import type { PrintingPolicy } from '../../../shared/documents/printing-policy';
import type { PrinterView } from '../../../shared/ipc/device-views';
import type { Instant } from '../../../shared/kernel/units';
import { turnOfTheLoop } from '../../turn-of-the-loop';
import { createAnnouncer } from '../subscription';
import type { PrinterDriver } from './driver';
import type { JobChange, Printer, PrinterPorts, PrinterState, PrintJob } from './printer-driver';

export type PrinterSetup = {
  readonly kind: Exclude<PrinterView['kind'], 'none'>;
  readonly where: string;
  readonly language: PrinterView['language'];
  readonly columns: number;
  readonly hasDrawer: boolean;
  /** At which level of the printer's pin the drawer is open; null: nobody has said, so nobody is told. */
  readonly drawerOpenAt: 'high' | 'low' | null;
};

type Waiting = PrintJob & { told: PrintJobReason | null; readonly giveUp: () => void };

/** After a job that was not taken by a printer that calls itself ready. */
const tryAgainMs = 1_000;
/** A job under way when the register ends gets this long to end too. */
const stopWithinMs = 1_500;

/**
 * Jobs one after the other. A job waits while the printer is not ready and says once why; it goes by itself when all is well
 * again, because not one byte of it was sent. What was begun is never begun again. A queue that ends gives the others back.
 */
export function createPrintQueue(options: {
  readonly setup: PrinterSetup;
  readonly driver: PrinterDriver;
  readonly ports: PrinterPorts;
  readonly policy: PrintingPolicy;
}): Printer {
  const { setup, driver, ports, policy } = options;
  const { clock, timers, log } = ports;
  const looks = createAnnouncer<void>();
  const changes = createAnnouncer<JobChange>();
  const givenBack = createAnnouncer<number>();
  const counts = { confirmed: 0, unconfirmed: 0, failed: 0 };
  let waiting: Waiting[] = [];
  let current: { readonly number: number; readonly end: Promise<void> } | null = null;
  let lastPrintAt: Instant | null = null;
  let summary: PrinterState = 'off';
  let cancelRetry = () => {};
  let isEnding = false;

  const change = (number: number, state: PrintJobState, reason: PrintJobReason | null, isOver: boolean) => {
    if (isOver && (state === 'confirmed' || state === 'unconfirmed' || state === 'failed')) counts[state] += 1;
    if (isOver && (state === 'confirmed' || state === 'sent')) lastPrintAt = clock.now();
    if (reason !== null) log.warn('printer.job', { state, reason });
    changes.announce({ number, state, reason, isOver });
  };

  const sayWaiting = (reason: PrintJobReason | null) => {
    if (reason === null) return;
    for (const job of waiting) {
      if (job.told !== null || job.number === current?.number) continue;
      job.told = reason;
      change(job.number, 'queued', reason, false);
    }
  };

  const drop = (job: Waiting) => {
    job.giveUp();
    waiting = waiting.filter(other => other !== job);
  };

  const pump = (): void => {
    const job = waiting[0];
    if (job === undefined || current !== null || isEnding) return;
    const { kind, reason } = driver.state();
    if (driver.isReady()) current = { number: job.number, end: run(job) };
    else if (kind !== 'off' && kind !== 'connecting' && kind !== 'probing') sayWaiting(reason);
  };

  const run = async (job: Waiting): Promise<void> => {
    const delivery = await driver.send(job, {
      began: () => {
        job.giveUp();
        change(job.number, 'sending', null, false);
      },
      allSent: () => change(job.number, 'sent', null, false),
    });
    current = null;
    if (delivery.kind === 'held') {
      if (isEnding) return;
      sayWaiting(delivery.reason);
      cancelRetry = timers.after(tryAgainMs, pump);
      return;
    }
    drop(job);
    change(job.number, delivery.kind, 'reason' in delivery ? delivery.reason : null, true);
    pump();
  };

  const tellState = () => {
    summary = summarize(driver.state().kind, summary);
    looks.announce();
    pump();
  };
  driver.onState(tellState);

  return {
    isThere: true,
    tongue: { language: setup.language, columns: setup.columns },
    hasDrawer: setup.hasDrawer,
    start: () => {
      isEnding = false;
      driver.start();
      tellState();
    },
    stop: async () => {
      isEnding = true;
      const late = new Promise<void>(resolve => timers.after(stopWithinMs, resolve));
      if (driver.state().kind === 'printing') await Promise.race([current?.end, late]);
      cancelRetry();
      const ending = current?.end;
      await driver.stop();
      await ending;
      const left = waiting;
      waiting = [];
      for (const job of left) job.giveUp();
      tellState();
      for (const { number } of left) {
        givenBack.announce(number);
        // Whoever takes it up writes that down; a whole queue of that in one breath would hold the program up.
        await turnOfTheLoop();
      }
    },
    print: job => {
      const entry: Waiting = {
        ...job,
        told: null,
        giveUp: timers.after(policy.waitLongestMs, () => {
          drop(entry);
          change(job.number, 'failed', 'waited-too-long', true);
        }),
      };
      waiting = inOrder(waiting, entry, current?.number ?? null);
      driver.wake();
      pump();
    },
    cancel: number => {
      const job = waiting.find(other => other.number === number);
      if (job === undefined) return false;
      if (current?.number === number) {
        driver.cancel();
        return true;
      }
      drop(job);
      change(number, 'cancelled', null, true);
      return true;
    },
    kick: async () => {
      if (!setup.hasDrawer) return 'off';
      return (await driver.kick()) ?? 'sent';
    },
    state: () => summary,
    view: () => toView(setup, driver, { waiting: waiting.length, ...counts }, lastPrintAt),
    onChange: looks.subscribe,
    onJob: changes.subscribe,
    onGivenBack: givenBack.subscribe,
  };
}

/** What another printer gave back was asked for before what came since; only the job under way keeps its place. */
function inOrder(waiting: readonly Waiting[], entry: Waiting, underWay: number | null): Waiting[] {
  const at = waiting.findIndex(({ number }) => number > entry.number && number !== underWay);
  return at < 0 ? [...waiting, entry] : waiting.toSpliced(at, 0, entry);
}

/** While it is looked for again, what is known of it stays what it was. */
function summarize(kind: PrinterView['state'], before: PrinterState): PrinterState {
  switch (kind) {
    case 'off':
    case 'absent':
      return kind;
    case 'connecting':
    case 'probing':
      return before === 'off' || before === 'ready' ? 'connecting' : before;
    case 'ready':
    case 'printing':
      return 'ready';
    case 'backing-off':
      return 'lost';
    case 'blocked':
    case 'unavailable':
      return 'failed';
  }
}

function toView(
  setup: PrinterSetup,
  driver: PrinterDriver,
  counts: PrinterView['counts'],
  lastPrintAt: Instant | null,
): PrinterView {
  const { kind, reason, since, retryAt } = driver.state();
  const { can, model, condition } = driver.facts();
  const { paper, cover, drawerPin } = condition;
  const isKnown = setup.drawerOpenAt !== null && drawerPin !== 'unknown';
  return {
    ...{ kind: setup.kind, name: model, where: setup.where, language: setup.language, columns: setup.columns },
    ...{ state: kind, reason, heldBy: null, since: since as Instant, retryAt: retryAt as Instant | null },
    ...{ can, paper, cover, hasDrawer: setup.hasDrawer, counts, lastPrintAt },
    drawer: isKnown ? (drawerPin === setup.drawerOpenAt ? 'open' : 'closed') : 'unknown',
  };
}
