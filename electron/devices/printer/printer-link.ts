import { connect, type Socket } from 'node:net';
import type { Timers } from '../../ports';
import { type StatusQuestion, statusRequest } from './escpos-commands';
import { createStatusReader, type StatusEvent } from './printer-status';

/** One connection to a raw port-9100 printer, from connecting to closing. Nothing here rejects or waits for ever. */
export type PrinterLink = {
  /** Hands bytes to the network; false when they could not all be handed over in time. */
  readonly write: (bytes: Uint8Array, withinMs: number) => Promise<boolean>;
  /** The byte that the printer answers; null when it does not. One question at a time. */
  readonly ask: (question: StatusQuestion, withinMs: number) => Promise<number | null>;
  readonly isOpen: () => boolean;
  /** Says that nothing more comes and waits a while for the printer to close too; true when nothing broke meanwhile. */
  readonly finish: (withinMs: number) => Promise<boolean>;
  readonly destroy: () => void;
};

/** null: nobody answers at that address. `onSocket` gives the socket at once, so that a stop can end the attempt. */
export function openPrinterLink(options: {
  readonly host: string;
  readonly port: number;
  readonly withinMs: number;
  readonly timers: Timers;
  readonly onSocket: (socket: Socket) => void;
}): Promise<PrinterLink | null> {
  const { host, port, withinMs, timers, onSocket } = options;
  return new Promise(resolve => {
    const socket = connect({ host, port, noDelay: true });
    onSocket(socket);
    const giveUp = timers.after(withinMs, () => socket.destroy());
    socket.once('close', () => {
      giveUp();
      resolve(null);
    });
    // 'close' follows every error and settles whoever waits.
    socket.on('error', () => giveUp());
    socket.once('connect', () => {
      giveUp();
      resolve(toLink(socket, timers));
    });
  });
}

function toLink(socket: Socket, timers: Timers): PrinterLink {
  const reader = createStatusReader();
  let broke = false;
  let answer: ((event: StatusEvent | null) => void) | null = null;
  socket.on('error', () => {
    broke = true;
  });
  socket.on('close', () => answer?.(null));
  socket.on('data', chunk => {
    for (const event of reader.push(chunk)) if (event.kind === 'reply') answer?.(event);
  });

  /** Settles with what `begin` gives, or with `late` when time is up or the connection ends. */
  const within = <T>(ms: number, late: T, begin: (settle: (value: T) => void) => void): Promise<T> =>
    new Promise(resolve => {
      const settle = (value: T) => {
        cancel();
        socket.off('close', onClose);
        resolve(value);
      };
      const onClose = () => settle(late);
      const cancel = timers.after(ms, () => settle(late));
      socket.once('close', onClose);
      // A connection that has already ended closes no second time.
      if (socket.destroyed) settle(late);
      else begin(settle);
    });

  return {
    isOpen: () => !socket.destroyed && socket.writable,
    write: (bytes, withinMs) =>
      within(withinMs, false, settle => {
        socket.write(bytes, error => settle(error === undefined || error === null));
      }),
    ask: (question, withinMs) =>
      within<number | null>(withinMs, null, settle => {
        answer = event => settle(event?.kind === 'reply' ? event.byte : null);
        socket.write(statusRequest(question));
      }).finally(() => {
        answer = null;
      }),
    finish: async withinMs => {
      if (socket.destroyed) return !broke;
      await new Promise<void>(resolve => {
        const done = () => {
          cancel();
          resolve();
        };
        const cancel = timers.after(withinMs, done);
        socket.once('close', done);
        socket.end();
      });
      socket.destroy();
      return !broke;
    },
    destroy: () => socket.destroy(),
  };
}
