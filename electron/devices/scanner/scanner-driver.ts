import type { Clock, Log, Random, Timers } from '../../ports';
import type { Unsubscribe } from '../subscription';
import type { Scan, ScannerState, ScanTrouble } from './scan';

/** What every kind of scanner offers. No device object ever leaves it. */
export type Scanner = {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Looks for the device now: window focus, resume from sleep, a person pressing "Search scanner". */
  readonly search: () => void;
  readonly state: () => ScannerState;
  readonly onScan: (listener: (scan: Scan) => void) => Unsubscribe;
  readonly onState: (listener: (state: ScannerState) => void) => Unsubscribe;
  readonly onTrouble: (listener: (trouble: ScanTrouble) => void) => Unsubscribe;
};

export type ScannerPorts = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
};
