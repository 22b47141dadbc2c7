import type { PrintDocument } from '../../../shared/documents/print-document';
import type { AppError } from '../../../shared/kernel/error-code';
import type { Clock, Log, Random, Timers } from '../../ports';
import type { Unsubscribe } from '../subscription';

/** 'lost' was once ready; 'absent' was never reached; 'failed' answers but cannot print; 'off': no printer set up. */
export type PrinterState = 'ready' | 'absent' | 'connecting' | 'lost' | 'off' | 'failed';

/** 'sent' is all that raw printing can promise. 'off' is no failure: this terminal has no printer. */
export type PrintResult = 'sent' | 'failed' | 'off';

export type PrintJob = {
  readonly document: PrintDocument;
  /** Cash sales: the drawer opens before the paper comes, and also when the paper is out. */
  readonly opensDrawer: boolean;
};

export type Printer = {
  /** What receipts have to be laid out for. */
  readonly columns: number;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Never rejects and never prints twice by itself: a printer finishes its own buffer after the paper is put in. */
  readonly print: (job: PrintJob) => Promise<PrintResult>;
  /** Opens the drawer without a receipt. */
  readonly kick: () => Promise<PrintResult>;
  readonly state: () => PrinterState;
  readonly onState: (listener: (state: PrinterState) => void) => Unsubscribe;
  /** E-PRN-01 with the reason; the sale is saved whatever happens here. */
  readonly onTrouble: (listener: (trouble: AppError) => void) => Unsubscribe;
};

export type PrinterPorts = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Log;
};

export type PrintFault =
  | 'absent'
  | 'no-answer'
  | 'cover-open'
  | 'paper-out'
  | 'printer-error'
  | 'connection-lost'
  | 'not-permitted'
  /** The document could not be turned into bytes: a fault of ours, which must not reach the sale either. */
  | 'not-encodable'
  | 'stopped';

export type Delivery = { readonly kind: 'sent' } | { readonly kind: 'failed'; readonly fault: PrintFault };

/** One way to a printer. Deliveries never overlap: the queue waits for each. */
export type Transport = {
  readonly deliver: (parcel: Parcel) => Promise<Delivery>;
  /** Whether the printer can be reached, without printing anything. */
  readonly check: () => Promise<Delivery>;
  /** Ends a delivery under way. */
  readonly abort: () => void;
};

export type Parcel = { readonly body: Uint8Array; readonly opensDrawer: boolean };
