import type { PrinterView } from '../../../shared/ipc/device-views';
import type { Clock, Log, Random, Timers } from '../../ports';
import type { Unsubscribe } from '../subscription';
import type { PatiencePolicy } from './patience';
import type { PrinterCondition, PrinterReason } from './printer-condition';
import type { Delivery, JobBytes, JobSteps } from './send-job';

/**
 * How a printer stands (hardware.md, section 10).
 *
 *   off -> connecting -> probing -> ready <-> printing
 *   ready, printing <-> blocked (paper, cover, error): what waits is kept, nothing is sent
 *   any -> backing-off (0.5 s to 10 s) -> connecting; 'absent' before it was ever reached, 'unavailable' where only a
 *   person can help
 */
export type DriverState = {
  readonly kind: PrinterView['state'];
  readonly reason: PrinterReason | null;
  readonly since: number;
  readonly retryAt: number | null;
};

export type DriverFacts = {
  readonly can: PrinterView['can'];
  readonly model: string;
  readonly condition: PrinterCondition;
};

/** One printer behind one way, whatever it is made of. Nothing here rejects. */
export type PrinterDriver = {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  readonly state: () => DriverState;
  readonly facts: () => DriverFacts;
  /** Of its state, and of paper, cover and drawer. */
  readonly onState: (listener: () => void) => Unsubscribe;
  /** Whether a job may be handed over now. */
  readonly isReady: () => boolean;
  /** Somebody waits: the next try comes now and not at its time. */
  readonly wake: () => void;
  /** One at a time. */
  readonly send: (job: JobBytes, steps: JobSteps) => Promise<Delivery>;
  /** Ends the job under way and clears what the printer holds of it. */
  readonly cancel: () => void;
  /** Opens the drawer, past any job and past an empty roll; why the command was not handed over, null when it was. */
  readonly kick: () => Promise<PrinterReason | null>;
};

export type DriverPorts = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
  readonly patience: PatiencePolicy;
};

/** Where trying again does not help until somebody has done something. It is tried all the same: they do not say when. */
const forPeople: ReadonlySet<PrinterReason> = new Set(['permission', 'driver', 'not-a-printer', 'held']);

export function isForPeople(reason: PrinterReason): boolean {
  return forPeople.has(reason);
}
