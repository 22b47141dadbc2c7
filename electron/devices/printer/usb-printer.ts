import { constants, type FileHandle, open } from 'node:fs/promises';
import type { Clock, Timers } from '../../ports';
import { drawerPulse } from './escpos-commands';
import type { Delivery, PrintFault, Transport } from './printer-driver';

const chunkBytes = 4_096;
const busyRetryMs = 50;
/** Without a byte taken for this long the printer is off, out of paper or open; the kernel does not say which. */
const stalledAfterMs = 5_000;

/**
 * A printer behind the Linux kernel's usblp, /dev/usb/lpN. Opened without blocking, because a printer that takes nothing
 * would otherwise hold one of Node's few file threads for ever. Nothing is read back, so 'sent' means taken.
 */
export function createUsbPrinter(options: {
  readonly path: string;
  readonly clock: Clock;
  readonly timers: Timers;
}): Transport {
  const { path, clock, timers } = options;
  let isAborted = false;

  const pause = () => new Promise<void>(resolve => timers.after(busyRetryMs, resolve));

  const writeAll = async (file: FileHandle, bytes: Uint8Array): Promise<Delivery> => {
    let at = 0;
    let lastTakenMs = clock.monotonicMs();
    while (at < bytes.length) {
      if (isAborted) return failed('stopped');
      const taken = await writeSome(file, bytes.subarray(at, at + chunkBytes));
      if (typeof taken === 'string') return failed(taken);
      if (taken > 0) {
        at += taken;
        lastTakenMs = clock.monotonicMs();
      } else if (clock.monotonicMs() - lastTakenMs > stalledAfterMs) {
        return failed('no-answer');
      } else {
        await pause();
      }
    }
    return { kind: 'sent' };
  };

  const over = async (bytes: Uint8Array): Promise<Delivery> => {
    isAborted = false;
    const file = await openDevice(path);
    if (typeof file === 'string') return failed(file);
    try {
      return await writeAll(file, bytes);
    } finally {
      await file.close();
    }
  };

  return {
    deliver: ({ body, opensDrawer }) => over(opensDrawer ? Buffer.concat([drawerPulse, body]) : body),
    check: () => over(new Uint8Array(0)),
    abort: () => {
      isAborted = true;
    },
  };
}

async function openDevice(path: string): Promise<FileHandle | PrintFault> {
  try {
    return await open(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (cause) {
    return faultOf(cause);
  }
}

/** How many bytes were taken; 0 when the device is busy. */
async function writeSome(file: FileHandle, bytes: Uint8Array): Promise<number | PrintFault> {
  try {
    return (await file.write(bytes)).bytesWritten;
  } catch (cause) {
    return codeOf(cause) === 'EAGAIN' ? 0 : faultOf(cause);
  }
}

function faultOf(cause: unknown): PrintFault {
  switch (codeOf(cause)) {
    case 'ENOENT':
    case 'ENXIO':
    case 'ENODEV':
      return 'absent';
    case 'EACCES':
    case 'EPERM':
      return 'not-permitted';
    case 'EPIPE':
    case 'EIO':
      return 'connection-lost';
    default:
      return 'printer-error';
  }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : null;
}

function failed(fault: PrintFault): Delivery {
  return { kind: 'failed', fault };
}
