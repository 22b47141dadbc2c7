import { connect, type Socket } from 'node:net';
import { backOffMs } from '../back-off';
import { createFrameSplitter } from './frame-splitter';
import type { LayoutName } from './report-layout';
import { createScanReader } from './scan-reader';
import type { Scanner, ScannerPorts } from './scanner-driver';
import { createScannerEvents } from './scanner-events';

const connectTimeoutMs = 3_000;
const keepAliveMs = 10_000;
const steadyMs = 30_000;

/** A scanner behind a socket: connects out to the program that plays it and reads HID POS reports of 64 bytes. */
export function createTcpScanner(options: {
  readonly host: string;
  readonly port: number;
  readonly layout: LayoutName;
  readonly ports: ScannerPorts;
  readonly repeatGuardMs?: number;
}): Scanner {
  const { host, port, ports } = options;
  const { clock, timers, random, log } = ports;
  const events = createScannerEvents(log);
  let socket: Socket | null = null;
  let isStarted = false;
  let wasReady = false;
  let failures = 0;
  let cancelTimer = () => {};

  const open = () => {
    if (!isStarted || socket !== null) return;
    cancelTimer();
    events.enter('connecting');
    const mine = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: keepAliveMs });
    socket = mine;
    let readySinceMs: number | null = null;
    const giveUp = timers.after(connectTimeoutMs, () => mine.destroy());
    const splitter = createFrameSplitter();
    const reader = createScanReader({
      layout: options.layout,
      deviceKey: `tcp:${host}:${port}`,
      clock,
      ...(options.repeatGuardMs === undefined ? {} : { repeatGuardMs: options.repeatGuardMs }),
    });
    mine.on('connect', () => {
      giveUp();
      if (mine !== socket) return;
      wasReady = true;
      readySinceMs = clock.monotonicMs();
      events.enter('ready');
    });
    mine.on('data', chunk => {
      for (const frame of splitter.push(chunk)) if (mine === socket) events.hear(reader.read(frame));
    });
    // Every error is followed by 'close', which is where the loss is dealt with.
    mine.on('error', () => log.info('scanner.socket-error'));
    mine.on('close', () => {
      giveUp();
      if (mine !== socket) return;
      socket = null;
      if (readySinceMs !== null && clock.monotonicMs() - readySinceMs >= steadyMs) failures = 0;
      failures += 1;
      events.enter(wasReady ? 'lost' : 'absent');
      cancelTimer = timers.after(backOffMs(failures, random), open);
    });
  };

  return {
    ...events,
    start: () => {
      if (isStarted) return;
      isStarted = true;
      wasReady = false;
      failures = 0;
      open();
    },
    stop: () => {
      isStarted = false;
      cancelTimer();
      socket?.destroy();
      socket = null;
      events.enter('off');
      return Promise.resolve();
    },
    search: open,
  };
}
