import type { ScannerView } from '../../../shared/ipc/device-views';
import type { Clock, Log, Random, Timers } from '../../ports';
import type { DeviceLog } from '../device-log';
import type { Unsubscribe } from '../subscription';
import type { HeardReport, Scan, ScannerState, ScanTrouble } from './scan';

/** What every kind of scanner offers. No device object ever leaves it. */
export type Scanner = {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Looks for the device now: window focus, resume from sleep, a person pressing "Search scanner". */
  readonly search: () => void;
  /** The machine goes to sleep: everything is closed, because what is open then is dead afterwards. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Of all its devices the best. */
  readonly state: () => ScannerState;
  readonly views: () => readonly ScannerView[];
  readonly onScan: (listener: (scan: Scan) => void) => Unsubscribe;
  readonly onState: (listener: (state: ScannerState) => void) => Unsubscribe;
  readonly onTrouble: (listener: (trouble: ScanTrouble) => void) => Unsubscribe;
  /** Something in `views()` moved. */
  readonly onChange: (listener: () => void) => Unsubscribe;
  /** What came over the wire, for the live test alone: it holds what was read. */
  readonly onReport: (listener: (report: HeardReport) => void) => Unsubscribe;
  /** Lets the device say "no" itself, where it can; the screen does in any case. */
  readonly complain: (deviceKey: string) => void;
  readonly setRepeatMs: (ms: number) => void;
  /** From now on only this one, or again any; kinds that have one device by their setup ignore it. */
  readonly pair: (pairing: Pairing | null) => void;
};

/** By what a scanner is known again after a replug; never by its path. */
export type Pairing = {
  readonly vendorId: number;
  readonly productId: number | null;
  readonly serialNumber: string | null;
};

export type ScannerPorts = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
  readonly deviceLog?: Pick<DeviceLog, 'note'>;
};
