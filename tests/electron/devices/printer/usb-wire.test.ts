import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createUsbTransport, type OpenDevice } from '../../../../electron/devices/printer/usb-wire';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { aTempFolder } from '../../../support/temp-folder';

const aFault = (code: string): Error => Object.assign(new Error(code), { code });

/** A device of the kernel as the test plays it: what it answers to each read and write. */
function aDevice(play: {
  readonly reads?: readonly (string | Error)[];
  readonly writes?: readonly (number | Error)[];
}): { readonly openDevice: OpenDevice; readonly written: number[]; closed: number } {
  const reads = [...(play.reads ?? [])];
  const writes = [...(play.writes ?? [])];
  const state = { written: [] as number[], closed: 0 };
  const handle = {
    read: async (buffer: Uint8Array) => {
      const next = reads.shift() ?? aFault('EAGAIN');
      if (next instanceof Error) throw next;
      buffer.set(Buffer.from(next, 'latin1'));
      return { bytesRead: next.length, buffer };
    },
    write: async (bytes: Uint8Array) => {
      const next = writes.shift() ?? bytes.length;
      if (next instanceof Error) throw next;
      state.written.push(next);
      return { bytesWritten: next, buffer: bytes };
    },
    close: async () => {
      state.closed += 1;
    },
  };
  return Object.assign(state, { openDevice: (async () => handle) as unknown as OpenDevice });
}

async function aWire(device: { readonly openDevice: OpenDevice }) {
  const opened = await createUsbTransport({ path: '/dev/usb/lp0', ...aRealWorld(), ...device }).open();
  if (opened.kind === 'failed') throw new Error(opened.reason);
  return opened.wire;
}

describe('createUsbTransport', () => {
  it.each([
    ['ENOENT', 'gone'],
    ['ENODEV', 'gone'],
    ['EACCES', 'permission'],
    ['EBUSY', 'busy'],
    ['EINVAL', 'failed'],
  ])('says of %s that it is %s', async (code, reason) => {
    const openDevice: OpenDevice = () => Promise.reject(aFault(code));
    const transport = createUsbTransport({ path: '/dev/usb/lp0', ...aRealWorld(), openDevice });
    expect(await transport.open()).toEqual({ kind: 'failed', reason });
  });

  it('opens a device to read and write without blocking, and takes in what it answers', async () => {
    const path = join(aTempFolder(), 'lp0');
    execFileSync('mkfifo', [path]);
    const other = await open(path, constants.O_RDWR | constants.O_NONBLOCK);
    const opened = await createUsbTransport({ path, ...aRealWorld() }).open();
    if (opened.kind === 'failed') throw new Error(opened.reason);
    let heard = '';
    opened.wire.onData(chunk => {
      heard += Buffer.from(chunk).toString();
    });
    await other.write('status');
    await eventually('the answer', () => heard === 'status');
    await opened.wire.close();
    await other.close();
  });

  it('waits for a busy printer and sends every byte once, in pieces', async () => {
    const device = aDevice({ writes: [4_096, aFault('EAGAIN'), 100, aFault('EAGAIN')] });
    const wire = await aWire(device);
    expect(await wire.write(new Uint8Array(5_000))).toBe(true);
    expect(device.written).toEqual([4_096, 100, 804]);
    await wire.close();
    expect([device.closed, wire.isOpen()]).toEqual([1, false]);
  });

  it.each([
    ['while it is written to', { writes: [aFault('EIO')] }],
    ['while it is listened to', { reads: [aFault('ENODEV')] }],
  ])('ends when the printer is unplugged %s', async (_, play) => {
    const device = aDevice(play);
    const wire = await aWire(device);
    let ends = 0;
    wire.onClose(() => {
      ends += 1;
    });
    void wire.write(new Uint8Array(10));
    await eventually('the end', () => ends === 1);
    expect([wire.isOpen(), await wire.write(new Uint8Array(1)), device.closed]).toEqual([false, false, 1]);
  });

  it('goes on writing to a device that cannot be read', async () => {
    const device = aDevice({ reads: [aFault('EINVAL')] });
    const wire = await aWire(device);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect([await wire.write(new Uint8Array(3)), device.written]).toEqual([true, [3]]);
    wire.destroy();
  });
});
