import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createUsbPrinter } from '../../../../electron/devices/printer/usb-printer';
import type { Instant } from '../../../../shared/kernel/units';
import { aRealWorld } from '../../../support/devices/real-world';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usb-printer-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A FIFO behaves like the kernel's printer device: ENXIO with nobody there, EAGAIN while it is full. */
function aDevice(): string {
  const path = join(folder, 'lp0');
  execFileSync('mkfifo', [path]);
  return path;
}

const listen = (path: string): Promise<FileHandle> => open(path, constants.O_RDONLY | constants.O_NONBLOCK);

/** What is there now; nothing when the writer has not come to it yet. */
async function readAvailable(reader: FileHandle): Promise<Buffer> {
  try {
    const { bytesRead, buffer } = await reader.read(Buffer.alloc(1_000_000));
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EAGAIN') return Buffer.alloc(0);
    throw cause;
  }
}

describe('createUsbPrinter', () => {
  it('writes the drawer pulse and then the receipt to the device', async () => {
    const path = aDevice();
    const reader = await listen(path);
    const printer = createUsbPrinter({ path, ...aRealWorld() });
    expect(await printer.check()).toEqual({ kind: 'sent' });
    expect(await printer.deliver({ body: Buffer.from('receipt'), opensDrawer: true })).toEqual({ kind: 'sent' });
    expect(await readAvailable(reader)).toEqual(Buffer.from('\u001bp\u00002\u00fareceipt', 'latin1'));
    await reader.close();
  });

  it('says that no printer is there', async () => {
    const parcel = { body: Buffer.from('receipt'), opensDrawer: false };
    const absent = { kind: 'failed', fault: 'absent' };
    expect(await createUsbPrinter({ path: join(folder, 'lp7'), ...aRealWorld() }).deliver(parcel)).toEqual(absent);
    expect(await createUsbPrinter({ path: aDevice(), ...aRealWorld() }).deliver(parcel)).toEqual(absent);
  });

  it('waits for a busy printer and sends every byte once', async () => {
    const path = aDevice();
    const reader = await listen(path);
    const body = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));
    const delivery = createUsbPrinter({ path, ...aRealWorld() }).deliver({ body, opensDrawer: false });
    const chunks: Buffer[] = [];
    let length = 0;
    while (length < body.length) {
      await new Promise(resolve => setTimeout(resolve, 20));
      const chunk = await readAvailable(reader);
      chunks.push(chunk);
      length += chunk.length;
    }
    expect(await delivery).toEqual({ kind: 'sent' });
    expect(Buffer.concat(chunks).equals(body)).toBe(true);
    await reader.close();
  });

  it('gives up on a printer that takes nothing for five seconds, or when stopped', async () => {
    const path = aDevice();
    const reader = await listen(path);
    let elapsed = 0;
    const hasty = {
      clock: { now: () => 0 as Instant, monotonicMs: () => elapsed },
      timers: {
        after: (ms: number, run: () => void) => {
          elapsed += ms;
          const soon = setImmediate(run);
          return () => clearImmediate(soon);
        },
      },
    };
    const parcel = { body: Buffer.alloc(200_000), opensDrawer: false };
    expect(await createUsbPrinter({ path, ...hasty }).deliver(parcel)).toEqual({ kind: 'failed', fault: 'no-answer' });
    expect(elapsed).toBe(5_050);
    const printer = createUsbPrinter({ path, ...aRealWorld() });
    const delivery = printer.deliver(parcel);
    printer.abort();
    expect(await delivery).toEqual({ kind: 'failed', fault: 'stopped' });
    await reader.close();
  });

  it('says that the printer was unplugged in the middle', async () => {
    const path = aDevice();
    const reader = await listen(path);
    const printer = createUsbPrinter({ path, ...aRealWorld() });
    const delivery = printer.deliver({ body: Buffer.alloc(200_000), opensDrawer: false });
    await new Promise(resolve => setTimeout(resolve, 100));
    await reader.close();
    expect(await delivery).toEqual({ kind: 'failed', fault: 'connection-lost' });
  });
});
