import { connect, type Socket } from 'node:net';
import type { Timers } from '../../ports';
import type { PrinterReason } from './printer-condition';
import { createEnding, type OpenedWire, type Transport, type Wire } from './wire';

const connectWithinMs = 3_000;
const closeWithinMs = 1_000;

/** Raw port 9100. Most printers serve one client and refuse the next or close on it at once (hardware.md, section 8.1). */
export function createTcpTransport(options: {
  readonly host: string;
  readonly port: number;
  readonly timers: Timers;
}): Transport {
  const { host, port, timers } = options;
  let socket: Socket | null = null;
  return {
    open: () =>
      new Promise<OpenedWire>(resolve => {
        const mine = connect({ host, port, noDelay: true });
        socket = mine;
        let reason: PrinterReason = 'gone';
        const giveUp = timers.after(connectWithinMs, () => mine.destroy());
        // 'close' follows every error and settles whoever waits.
        mine.on('error', (cause: NodeJS.ErrnoException) => {
          if (cause.code === 'ECONNREFUSED') reason = 'refused';
        });
        const onClose = () => {
          giveUp();
          resolve({ kind: 'failed', reason });
        };
        mine.once('close', onClose);
        mine.once('connect', () => {
          giveUp();
          mine.off('close', onClose);
          resolve({ kind: 'open', wire: toWire(mine, timers) });
        });
      }),
    abort: () => socket?.destroy(),
  };
}

function toWire(socket: Socket, timers: Timers): Wire {
  const isOpen = () => !socket.destroyed && socket.writable;
  const ending = createEnding();
  socket.once('close', ending.end);
  return {
    isOpen,
    onData: listener => {
      socket.on('data', listener);
    },
    onClose: ending.onClose,
    write: bytes =>
      new Promise(resolve => {
        if (!isOpen()) return resolve(false);
        // Node calls back when the bytes were taken by the kernel, or with an error when the socket ends before.
        const forget = ending.onClose(() => resolve(false));
        socket.write(bytes, error => {
          forget();
          resolve(error === undefined || error === null);
        });
      }),
    close: () =>
      new Promise(resolve => {
        if (socket.destroyed) return resolve();
        const cancel = timers.after(closeWithinMs, () => socket.destroy());
        ending.onClose(() => {
          cancel();
          resolve();
        });
        socket.end();
      }),
    // Reset, so that what the printer has not read yet is not printed either.
    destroy: () => socket.resetAndDestroy(),
  };
}
