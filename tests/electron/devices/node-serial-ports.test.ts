import { EventEmitter } from 'node:events';
import { SerialPortMock } from 'serialport';
import { expect, it } from 'vitest';
import {
  createNodeSerialPorts,
  type PortStream,
  type SerialLibrary,
} from '../../../electron/devices/node-serial-ports';

/** serialport's own stand-in: its stream over a line that is played. */
function aMockLibrary(path: string) {
  SerialPortMock.binding.reset();
  SerialPortMock.binding.createPort(path, { echo: true, record: true });
  const made: PortStream[] = [];
  const library: SerialLibrary = {
    list: () => SerialPortMock.list(),
    make: options => {
      const port = new SerialPortMock(options);
      made.push(port);
      return port;
    },
  };
  return { ports: createNodeSerialPorts(() => Promise.resolve(library)), made };
}

it('opens a port, writes, hears what comes back and closes twice without harm', async () => {
  const { ports } = aMockLibrary('/dev/ttyACM0');
  const opened = await ports.open({ path: '/dev/ttyACM0', baud: 9_600 });
  if (!opened.ok) throw new Error(opened.error);
  const heard: string[] = [];
  const echoed = new Promise<void>(resolve =>
    opened.value.listen(
      bytes => {
        heard.push(Buffer.from(bytes).toString());
        if (heard.join('').endsWith('ping')) resolve();
      },
      () => heard.push('lost'),
    ),
  );
  expect(await opened.value.write(new TextEncoder().encode('ping'))).toEqual({ ok: true, value: null });
  await echoed;
  await opened.value.close();
  await opened.value.close();
  expect(heard.join('')).toContain('ping');
  expect(heard).not.toContain('lost');
});

it('says that a port is not there', async () => {
  const { ports } = aMockLibrary('/dev/ttyACM0');
  expect((await ports.open({ path: '/dev/ttyACM7', baud: 9_600 })).ok).toBe(false);
});

const list = (cause: Error) =>
  createNodeSerialPorts(() =>
    Promise.resolve({
      list: () => Promise.reject(cause),
      make: () => {
        throw cause;
      },
    }),
  );

it('has an empty list where udevadm is missing, and a fault where anything else is', async () => {
  const missing = Object.assign(new Error('spawn udevadm ENOENT'), { code: 'ENOENT' });
  expect(await list(missing).list()).toEqual({ ok: true, value: [] });
  const unloaded = Object.assign(new Error('bindings.node'), { code: 'ERR_DLOPEN_FAILED' });
  expect(await list(unloaded).list()).toEqual({ ok: false, error: 'driver' });
  expect(await list(unloaded).open({ path: '/dev/ttyS0', baud: 9_600 })).toEqual({ ok: false, error: 'driver' });
});

it('reads the numbers of USB ports and leaves out what is none', async () => {
  const ports = createNodeSerialPorts(() =>
    Promise.resolve({
      list: () =>
        Promise.resolve([
          { path: '/dev/ttyACM0', vendorId: '05e0', productId: '1701', manufacturer: 'Zebra', serialNumber: 'Z1' },
          { path: '/dev/ttyS0', vendorId: 'PNP0501' },
        ]),
      make: () => {
        throw new Error('not opened here');
      },
    }),
  );
  expect(await ports.list()).toEqual({
    ok: true,
    value: [
      { path: '/dev/ttyACM0', vendorId: 0x05e0, productId: 0x1701, serialNumber: 'Z1', maker: 'Zebra' },
      { path: '/dev/ttyS0', vendorId: null, productId: null, serialNumber: null, maker: '' },
    ],
  });
});

it('tells once that the cable was pulled, and not after it was closed here', async () => {
  const events = new EventEmitter();
  const yes = (told: (error: Error | null) => void) => told(null);
  const stream = Object.assign(events, {
    isOpen: true,
    open: yes,
    close: (told: (error: Error | null) => void) => {
      told(null);
      events.emit('close');
    },
    write: (_: Uint8Array, told: (error: Error | null) => void) => told(new Error('Port is not open')),
    drain: yes,
    set: (_: object, told: (error: Error | null) => void) => told(null),
  });
  const ports = createNodeSerialPorts(() =>
    Promise.resolve({ list: () => Promise.resolve([]), make: () => stream as PortStream }),
  );
  const lost: string[] = [];
  const first = await ports.open({ path: 'COM3', baud: 9_600 });
  if (!first.ok) throw new Error(first.error);
  first.value.listen(
    () => {},
    () => lost.push('lost'),
  );
  events.emit('error', new Error('read failed'));
  events.emit('close');
  events.emit('close');
  expect(lost).toEqual(['lost']);
  expect(await first.value.write(Uint8Array.of(1))).toEqual({ ok: false, error: 'gone' });
  await first.value.close();
  expect(lost).toEqual(['lost']);
});
