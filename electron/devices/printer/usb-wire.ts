import { constants, type FileHandle, open } from 'node:fs/promises';
import type { Clock, Timers } from '../../ports';
import type { PrinterReason } from './printer-condition';
import { createEnding, type OpenedWire, type Transport, type Wire } from './wire';

const chunkBytes = 4_096;
const busyRetryMs = 50;
const readEveryMs = 250;
const readBytes = 512;
/** What the opening of a device may say, for the one that has it; anything else is the device's own trouble. */
const openReasons: Readonly<Record<string, PrinterReason>> = {
  ENOENT: 'gone',
  ENXIO: 'gone',
  ENODEV: 'gone',
  EACCES: 'permission',
  EPERM: 'permission',
  EBUSY: 'busy',
};

/** The one thing that this needs of the file system, so that a device can be played in a test. */
export type OpenDevice = (path: string, flags: number) => Promise<Pick<FileHandle, 'read' | 'write' | 'close'>>;

/**
 * A printer behind the Linux kernel's usblp, /dev/usb/lpN. Without blocking, because a printer that takes nothing would
 * otherwise hold one of Node's few file threads for ever; what comes back is looked for every quarter of a second. A device
 * that cannot be read is write-only and no fault.
 */
export function createUsbTransport(options: {
  readonly path: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly openDevice?: OpenDevice;
}): Transport {
  const { path, timers, openDevice = open } = options;
  let wire: Wire | null = null;
  return {
    open: async (): Promise<OpenedWire> => {
      try {
        const file = await openDevice(path, constants.O_RDWR | constants.O_NONBLOCK);
        wire = createFileWire(file, timers);
        return { kind: 'open', wire };
      } catch (cause) {
        return { kind: 'failed', reason: openReasons[codeOf(cause)] ?? 'failed' };
      }
    },
    abort: () => wire?.destroy(),
  };
}

function createFileWire(file: Pick<FileHandle, 'read' | 'write' | 'close'>, timers: Timers): Wire {
  const ending = createEnding();
  const readers: ((chunk: Uint8Array) => void)[] = [];
  let isOpen = true;
  let cancelRead = () => {};
  let last: Promise<unknown> = Promise.resolve();
  let closed: Promise<void> | null = null;

  const destroy = () => {
    if (!isOpen) return;
    isOpen = false;
    cancelRead();
    // A device that is gone may refuse even to be closed; there is nothing left to release then.
    closed = file.close().catch(() => undefined);
    ending.end();
  };

  const readOn = async (): Promise<void> => {
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(readBytes), 0, readBytes, null);
      if (bytesRead > 0) for (const listener of readers) listener(buffer.slice(0, bytesRead));
    } catch (cause) {
      if (isGone(cause)) return destroy();
      if (codeOf(cause) !== 'EAGAIN') return;
    }
    if (isOpen) cancelRead = timers.after(readEveryMs, () => void readOn());
  };
  cancelRead = timers.after(0, () => void readOn());

  const writeAll = async (bytes: Uint8Array): Promise<boolean> => {
    for (let at = 0; at < bytes.length; ) {
      if (!isOpen) return false;
      try {
        at += (await file.write(bytes.subarray(at, at + chunkBytes))).bytesWritten;
      } catch (cause) {
        if (codeOf(cause) !== 'EAGAIN') {
          destroy();
          return false;
        }
        await new Promise<void>(resolve => timers.after(busyRetryMs, resolve));
      }
    }
    return isOpen;
  };

  return {
    isOpen: () => isOpen,
    onData: listener => readers.push(listener),
    onClose: ending.onClose,
    write: bytes => {
      const mine = last.then(() => writeAll(bytes));
      last = mine;
      return mine;
    },
    close: async () => {
      await last;
      destroy();
      await closed;
    },
    destroy,
  };
}

function isGone(cause: unknown): boolean {
  return ['EIO', 'ENODEV', 'ENXIO', 'EPIPE', 'EBADF'].includes(codeOf(cause));
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}
