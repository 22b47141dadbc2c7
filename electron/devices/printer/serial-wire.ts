import type { PrinterReason } from './printer-condition';
import { createEnding, type OpenedWire, type Transport, type Wire } from './wire';

/** What this uses of a serial port; the native library is asked for only where a serial printer is set up. */
export type SerialLine = {
  readonly isOpen: boolean;
  open(done: (error: Error | null) => void): void;
  write(bytes: Uint8Array, done: (error: Error | null | undefined) => void): boolean;
  drain(done: (error: Error | null) => void): void;
  close(done?: (error: Error | null) => void): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'close' | 'error', listener: (error?: Error | null) => void): unknown;
};

export type MakeSerialLine = (options: {
  readonly path: string;
  readonly baudRate: number;
  readonly rtscts: boolean;
  readonly autoOpen: false;
}) => SerialLine;

/** 8N1 with hardware flow control, so that a printer without paper stops us by itself (hardware.md, section 8.1). */
export function createSerialTransport(options: {
  readonly path: string;
  readonly baudRate: number;
  readonly loadPorts?: () => Promise<MakeSerialLine>;
}): Transport {
  const { path, baudRate, loadPorts = loadSerialPort } = options;
  let line: SerialLine | null = null;
  return {
    open: async () => {
      let make: MakeSerialLine;
      try {
        make = await loadPorts();
      } catch {
        // The native part does not load on this machine; which library lacks is for Settings > Devices to find out.
        return { kind: 'failed', reason: 'driver' };
      }
      const mine = make({ path, baudRate, rtscts: true, autoOpen: false });
      line = mine;
      return new Promise<OpenedWire>(resolve => {
        mine.on('error', () => {});
        mine.open(error => {
          resolve(error === null ? { kind: 'open', wire: toWire(mine) } : { kind: 'failed', reason: reasonOf(error) });
        });
      });
    },
    abort: () => {
      if (line?.isOpen === true) line.close();
    },
  };
}

async function loadSerialPort(): Promise<MakeSerialLine> {
  const { SerialPort } = await import('serialport');
  return options => new SerialPort(options);
}

/** The library says what is wrong in words only, and in different ones on each system. */
function reasonOf({ message }: Error): PrinterReason {
  if (/permission|access denied/i.test(message)) return 'permission';
  if (/lock|busy|resource temporarily/i.test(message)) return 'busy';
  return /no such|not found|cannot open|enoent/i.test(message) ? 'gone' : 'failed';
}

function toWire(line: SerialLine): Wire {
  const isOpen = () => line.isOpen;
  const ending = createEnding();
  line.on('close', () => ending.end());
  const end = () => {
    if (line.isOpen) line.close();
  };
  return {
    isOpen,
    onData: listener => {
      line.on('data', listener);
    },
    onClose: ending.onClose,
    write: bytes =>
      new Promise(resolve => {
        if (!line.isOpen) return resolve(false);
        const forget = ending.onClose(() => resolve(false));
        const settle = (isTaken: boolean) => {
          forget();
          resolve(isTaken);
        };
        line.write(bytes, error => {
          if (error !== null && error !== undefined) return settle(false);
          line.drain(failed => settle(failed === null || failed === undefined));
        });
      }),
    close: () =>
      new Promise(resolve => {
        if (!line.isOpen) return resolve();
        line.close(() => resolve());
      }),
    destroy: end,
  };
}
