import { connect, type Socket } from 'node:net';
import { createFrameSplitter, type Piece } from './frame-splitter';
import { type LayoutName, layouts } from './report-layout';
import { silenceMs } from './scan-assembler';
import { createScanReader } from './scan-reader';
import { createScannerBoard } from './scanner-board';
import type { Scanner, ScannerPorts } from './scanner-driver';

const connectTimeoutMs = 3_000;
const keepAliveMs = 10_000;

/** A scanner behind a socket: connects out to the program that plays it and reads HID POS reports of 64 bytes. */
export function createTcpScanner(options: {
  readonly host: string;
  readonly port: number;
  readonly layout: LayoutName;
  readonly ports: ScannerPorts;
  readonly repeatGuardMs?: number;
}): Scanner {
  const { host, port, ports, layout } = options;
  const { clock, timers, log } = ports;
  const key = `tcp:${host}:${port}`;
  const board = createScannerBoard(ports, options.repeatGuardMs);
  const link = board.link({
    ...{ key, kind: 'tcp', name: '', maker: '', where: `${host}:${port}`, mode: null },
    ...{ vendorId: null, productId: null, profile: layout, canBeep: false },
  });
  let socket: Socket | null = null;
  let isActive = false;
  let cancelTimer = () => {};
  let cancelSilence = () => {};

  const open = () => {
    if (!isActive || socket !== null) return;
    cancelTimer();
    link.step({ kind: 'seen' });
    const mine = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: keepAliveMs });
    socket = mine;
    const giveUp = timers.after(connectTimeoutMs, () => mine.destroy());
    const splitter = createFrameSplitter(layouts[layout]);
    const reader = createScanReader({ layout, deviceKey: key, clock, repeatMs: board.repeatMs });
    mine.on('connect', () => {
      giveUp();
      if (mine === socket) link.step({ kind: 'opened' });
    });
    const hear = (pieces: readonly Piece[], before: 'report' | 'silence') => {
      for (const { kind, bytes } of pieces) {
        if (mine === socket) link.hear(bytes, kind === 'frame' ? reader.read(bytes) : reader.lose(bytes, before));
      }
    };
    const waitForSilence = () => {
      cancelSilence();
      if (mine !== socket || !splitter.isWaiting()) return;
      // Looked at a turn later: after a busy main loop the timer comes first and the bytes that arrived second.
      cancelSilence = timers.after(silenceMs, () => {
        cancelSilence = timers.after(0, () => hear(splitter.giveUp(), 'silence'));
      });
    };
    mine.on('data', chunk => {
      hear(splitter.push(chunk), 'report');
      waitForSilence();
    });
    // Every error is followed by 'close', which is where the loss is dealt with.
    mine.on('error', () => log.info('scanner.socket-error'));
    mine.on('close', () => {
      giveUp();
      if (mine !== socket) return;
      socket = null;
      cancelSilence();
      const wasReady = link.state().kind === 'ready';
      const { retryAtMs } = link.step(wasReady ? { kind: 'lost' } : { kind: 'refused', fault: 'gone' });
      if (retryAtMs !== null) cancelTimer = timers.after(retryAtMs - clock.monotonicMs(), open);
    });
  };
  const begin = () => {
    if (isActive) return;
    isActive = true;
    link.step({ kind: 'start' });
    open();
  };
  const end = () => {
    isActive = false;
    cancelTimer();
    cancelSilence();
    socket?.destroy();
    socket = null;
    link.step({ kind: 'stop' });
    return Promise.resolve();
  };

  return {
    ...board,
    start: begin,
    resume: begin,
    stop: end,
    pause: end,
    search: open,
    complain: () => {},
    pair: () => {},
  };
}
