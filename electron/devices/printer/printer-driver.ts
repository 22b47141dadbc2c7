import type { PrintJobReason, PrintJobState } from '../../../shared/documents/print-job';
import type { PrinterView } from '../../../shared/ipc/device-views';
import type { StatusView } from '../../../shared/ipc/session-views';
import type { Clock, Log, Random, Timers } from '../../ports';
import type { Unsubscribe } from '../subscription';
import type { PrinterReason } from './printer-condition';

/** In one word, for the status bar; `view` says more. */
export type PrinterState = StatusView['printer'];

/** 'off': no drawer hangs on it. Anything else but 'sent' is why the command was not handed over. */
export type KickResult = 'sent' | 'off' | PrinterReason;

export type PrintJob = {
  /** Of the job's row, so that what becomes of it finds it again. */
  readonly number: number;
  readonly bytes: Uint8Array;
};

/** A step of a job. A 'queued' one waits for the reason given; 'sent' ends it where nothing ever comes back. */
export type JobChange = {
  readonly number: number;
  readonly state: PrintJobState;
  readonly reason: PrintJobReason | null;
  readonly isOver: boolean;
};

/** What documents have to be encoded for. */
export type PrinterTongue = { readonly language: PrinterView['language']; readonly columns: number };

export type Printer = {
  /** false: this terminal has none, and nothing becomes of what it is given. */
  readonly isThere: boolean;
  readonly tongue: PrinterTongue;
  readonly hasDrawer: boolean;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Takes the job and says by `onJob` what becomes of it. Never prints twice by itself. */
  readonly print: (job: PrintJob) => void;
  /** false: it is over already. */
  readonly cancel: (number: number) => boolean;
  /** Opens the drawer, also while paper or cover stop the printer. */
  readonly kick: () => Promise<KickResult>;
  readonly state: () => PrinterState;
  readonly view: () => PrinterView;
  /** Something of its view has moved beside its jobs: how it stands and why, paper, cover, drawer. */
  readonly onChange: (listener: () => void) => Unsubscribe;
  readonly onJob: (listener: (change: JobChange) => void) => Unsubscribe;
  /** A job of which nothing was sent, when this printer is put away: it is over here, and may be given to the next one. */
  readonly onGivenBack: (listener: (number: number) => void) => Unsubscribe;
};

export type PrinterPorts = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
};
