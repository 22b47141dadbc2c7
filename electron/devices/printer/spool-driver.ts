import { backOffMs } from '../back-off';
import { createAnnouncer } from '../subscription';
import { type DriverPorts, type DriverState, isForPeople, type PrinterDriver } from './driver';
import { drawerPulse } from './escpos-commands';
import { type PrinterReason, unknownCondition } from './printer-condition';
import type { Delivery } from './send-job';

/** The operating system's own queue: what is handed to it is taken, and whether it was printed nobody says. */
export type Spooler = {
  /** Why nothing should be handed over now; null: nothing speaks against it. Never rejects. */
  readonly check: () => Promise<PrinterReason | null>;
  /** Hands over one document of raw bytes. Never rejects. */
  readonly hand: (bytes: Uint8Array, title: string) => Promise<Handed>;
};

/** 'refused': not one byte was taken. 'unsure': it broke in the middle, and the system may have kept what it had. */
export type Handed =
  | { readonly kind: 'taken' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'refused'; readonly reason: PrinterReason };

const checkEveryMs = 60_000;
/** What other people see in the system's list of jobs: never whose receipt it is. */
const jobTitle = 'Counterleaf';

/** A printer that only the system talks to. Jobs end as 'sent', and the drawer opens in its turn. */
export function createSpoolDriver(options: { readonly spooler: Spooler; readonly ports: DriverPorts }): PrinterDriver {
  const { spooler, ports } = options;
  const { clock, timers, random, log } = ports;
  const states = createAnnouncer<void>();
  let state: DriverState = { kind: 'off', reason: null, since: clock.now(), retryAt: null };
  let wasReady = false;
  let failures = 0;
  let cancelTimer = () => {};
  let last: Promise<unknown> = Promise.resolve();

  const enter = (kind: DriverState['kind'], reason: PrinterReason | null, retryAt: number | null) => {
    const isSame = state.kind === kind && state.reason === reason;
    state = { kind, reason, since: isSame ? state.since : clock.now(), retryAt };
    if (isSame) return;
    log.info('printer.state', { state: kind, reason });
    states.announce();
  };

  const later = (ms: number) => {
    cancelTimer();
    cancelTimer = timers.after(ms, () => void check());
  };

  const conclude = (reason: PrinterReason | null) => {
    if (state.kind === 'off') return;
    if (reason === null) {
      failures = 0;
      wasReady = true;
      enter('ready', null, null);
      return later(checkEveryMs);
    }
    failures += 1;
    const waitMs = backOffMs(failures, random);
    const kind = isForPeople(reason)
      ? 'unavailable'
      : reason !== 'gone'
        ? 'blocked'
        : wasReady
          ? 'backing-off'
          : 'absent';
    enter(kind, reason, clock.now() + waitMs);
    later(waitMs);
  };

  /** One after the other: a queue's list of jobs is read and written by the same small programs. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const mine = last.then(run);
    last = mine;
    return mine;
  };

  /** What speaks against handing anything over at this moment. */
  const findHindrance = async (): Promise<PrinterReason | null> => {
    const reason = await spooler.check();
    conclude(reason);
    return state.kind === 'off' ? 'gone' : reason;
  };

  const hand = async (bytes: Uint8Array): Promise<Handed> => {
    const handed = await spooler.hand(bytes, jobTitle);
    conclude(handed.kind === 'taken' ? null : handed.kind === 'unsure' ? 'failed' : handed.reason);
    return handed;
  };

  const check = (): Promise<unknown> => inTurn(findHindrance);

  return {
    start: () => {
      if (state.kind !== 'off') return;
      wasReady = false;
      failures = 0;
      enter('connecting', null, null);
      void check();
    },
    stop: async () => {
      cancelTimer();
      enter('off', null, null);
      await last;
    },
    state: () => state,
    facts: () => ({
      can: wasReady ? { tellByItself: false, tellWhenAsked: false, confirmJobs: false } : null,
      model: '',
      condition: unknownCondition,
    }),
    onState: listener => states.subscribe(listener),
    isReady: () => state.kind === 'ready',
    wake: () => {
      if (state.kind !== 'off' && state.kind !== 'ready') later(0);
    },
    send: (job, steps) =>
      inTurn(async (): Promise<Delivery> => {
        const reason = await findHindrance();
        if (reason !== null) return { kind: 'held', reason };
        enter('printing', null, null);
        steps.began();
        const handed = await hand(job.bytes);
        if (handed.kind === 'unsure') return { kind: 'unconfirmed', reason: 'interrupted' };
        if (handed.kind === 'refused') return { kind: 'failed', reason: handed.reason };
        steps.allSent();
        return { kind: 'sent' };
      }),
    // What the system has taken is the system's; its own list of jobs calls it off.
    cancel: () => {},
    // A queue that stands still keeps the pulse and opens the drawer, unasked, when it goes on (hardware.md, section 10).
    kick: () =>
      inTurn(async () => {
        const reason = await findHindrance();
        if (reason !== null) return reason;
        const handed = await hand(drawerPulse);
        if (handed.kind === 'taken') return null;
        return handed.kind === 'refused' ? handed.reason : 'failed';
      }),
  };
}
