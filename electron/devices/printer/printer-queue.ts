import { type AppError, appError } from '../../../shared/kernel/error-code';
import { backOffMs } from '../back-off';
import { createAnnouncer } from '../subscription';
import { documentBytes } from './document-bytes';
import type {
  Delivery,
  Parcel,
  Printer,
  PrinterPorts,
  PrinterState,
  PrintFault,
  PrintJob,
  PrintResult,
  Transport,
} from './printer-driver';

const drawerOnly = new Uint8Array(0);

/**
 * Jobs one after the other over one transport, and what is known of the printer. A failed job is over: only a person
 * prints again, marked as a duplicate. While the printer is not ready it is looked for with growing pauses; while it is
 * ready it is left alone, because the next job will find out.
 */
export function createQueuedPrinter(options: {
  readonly columns: number;
  readonly hasDrawer: boolean;
  readonly transport: Transport;
  readonly ports: PrinterPorts;
}): Printer {
  const { columns, hasDrawer, transport, ports } = options;
  const { timers, random, log } = ports;
  const states = createAnnouncer<PrinterState>();
  const troubles = createAnnouncer<AppError>();
  let state: PrinterState = 'off';
  let wasReady = false;
  let isStarted = false;
  let failures = 0;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  let cancelCheck = () => {};

  const enter = (next: PrinterState) => {
    if (next === state) return;
    state = next;
    log.info('printer.state', { state: next });
    states.announce(next);
  };

  /** Runs after everything before it, whatever became of that. */
  const inTurn = (run: () => Promise<Delivery>): Promise<Delivery> => {
    cancelCheck();
    waiting += 1;
    const mine = last.then(async (): Promise<Delivery> => {
      waiting -= 1;
      if (!isStarted) return { kind: 'failed', fault: 'stopped' };
      if (state === 'off') enter('connecting');
      const delivery = await run();
      if (isStarted) conclude(delivery);
      return delivery;
    });
    last = mine;
    return mine;
  };

  const conclude = (delivery: Delivery) => {
    if (delivery.kind === 'sent') {
      failures = 0;
      wasReady = true;
      enter('ready');
      return;
    }
    failures += 1;
    enter(stateAfter(delivery.fault, wasReady));
    if (waiting === 0) cancelCheck = timers.after(backOffMs(failures, random), check);
  };

  const check = () => {
    void inTurn(() => transport.check());
  };

  const submit = async (parcel: Parcel): Promise<PrintResult> => {
    const delivery = await inTurn(() => transport.deliver(parcel));
    return delivery.kind === 'sent' ? 'sent' : tell(delivery.fault);
  };

  const tell = (fault: PrintFault): PrintResult => {
    log.warn('printer.failed', { fault });
    troubles.announce(appError('E-PRN-01', { reason: fault }));
    return 'failed';
  };

  /** The sale is saved by now, so not even a document that cannot be encoded may end in a throw. */
  const print = async ({ document, opensDrawer }: PrintJob): Promise<PrintResult> => {
    const kicks = opensDrawer && hasDrawer;
    let body: Uint8Array;
    try {
      body = documentBytes(document, { language: 'escpos', columns });
    } catch (cause) {
      log.error('printer.encode-failed', { name: cause instanceof Error ? cause.name : 'unknown' });
      if (kicks) await submit({ body: drawerOnly, opensDrawer: true });
      return tell('not-encodable');
    }
    return submit({ body, opensDrawer: kicks });
  };

  return {
    columns,
    start: () => {
      if (isStarted) return;
      isStarted = true;
      wasReady = false;
      failures = 0;
      check();
    },
    stop: async () => {
      isStarted = false;
      cancelCheck();
      transport.abort();
      enter('off');
      await last;
    },
    print,
    kick: () => (hasDrawer ? submit({ body: drawerOnly, opensDrawer: true }) : Promise.resolve('off')),
    state: () => state,
    onState: states.subscribe,
    onTrouble: troubles.subscribe,
  };
}

function stateAfter(fault: PrintFault, wasReady: boolean): PrinterState {
  const isGone = fault === 'absent' || fault === 'connection-lost';
  if (!isGone) return 'failed';
  return wasReady ? 'lost' : 'absent';
}
