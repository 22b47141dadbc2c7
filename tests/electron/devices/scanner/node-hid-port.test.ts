import { EventEmitter } from 'node:events';
import type { Device } from 'node-hid';
import { describe, expect, it } from 'vitest';
import { createNodeHidPort, type NodeHid } from '../../../../electron/devices/scanner/node-hid-port';
import { err, ok } from '../../../../shared/kernel/result';

/** Behaves like HIDAsync as measured in hardware.md, section 1. */
class FakeDevice extends EventEmitter {
  closes = 0;
  closeError: Error | null = null;

  sendFeatureReport(data: number[]): Promise<number> {
    return data[0] === 0xfe ? Promise.reject(new Error('could not send feature report')) : Promise.resolve(data.length);
  }

  write(data: number[]): Promise<number> {
    return this.closes > 0
      ? Promise.reject(new Error('Cannot write to hid device: Broken pipe'))
      : Promise.resolve(data.length);
  }

  close(): Promise<void> {
    this.closes += 1;
    if (this.closeError !== null) return Promise.reject(this.closeError);
    return this.closes > 1 ? Promise.reject(new TypeError('device is already closed')) : Promise.resolve();
  }
}

function aModule(device: FakeDevice, devices: Device[] = []): () => Promise<NodeHid> {
  const hid: NodeHid = {
    devicesAsync: () => Promise.resolve(devices),
    HIDAsync: {
      open: path =>
        path === '/dev/hidraw0'
          ? Promise.resolve(device)
          : Promise.reject(new Error(`Failed to open a device with path '${path}': No such file or directory`)),
    },
  };
  return () => Promise.resolve(hid);
}

describe('createNodeHidPort', () => {
  it('lists what has a path, with null for what the system does not tell', async () => {
    const known = { vendorId: 1, productId: 2, release: 0, interface: 0 };
    const port = createNodeHidPort(
      aModule(new FakeDevice(), [
        known,
        { ...known, path: 'a' },
        {
          ...{ ...known, path: 'b', serialNumber: 'S', usagePage: 140, usage: 2 },
          ...{ manufacturer: 'Honeywell', product: 'Xenon' },
        },
      ]),
    );
    expect(await port.list()).toEqual(
      ok([
        { path: 'a', vendorId: 1, productId: 2, serialNumber: null, maker: '', name: '', usagePage: null, usage: null },
        {
          path: 'b',
          vendorId: 1,
          productId: 2,
          serialNumber: 'S',
          maker: 'Honeywell',
          name: 'Xenon',
          usagePage: 140,
          usage: 2,
        },
      ]),
    );
  });

  it('says why a device does not open', async () => {
    expect(await createNodeHidPort(aModule(new FakeDevice())).open('/dev/hidraw9')).toEqual(err('gone'));
  });

  it('delivers reports, tells the loss once, and closes harmlessly twice', async () => {
    const device = new FakeDevice();
    const opened = await createNodeHidPort(aModule(device)).open('/dev/hidraw0');
    if (!opened.ok) throw new Error('opens');
    const heard: string[] = [];
    opened.value.listen(
      report => heard.push(`report ${report.length}`),
      () => heard.push('lost'),
    );
    device.emit('data', Buffer.alloc(64));
    device.emit(
      'error',
      'could not read from HID device: hid_read_timeout: unexpected poll error (device disconnected)',
    );
    device.emit('error', 'again');
    expect(await opened.value.sendFeature([0xfe, 1])).toEqual(err('other'));
    expect(await opened.value.sendFeature([4, 4])).toEqual(ok(null));
    expect(await opened.value.sendOutput([4, 0x20])).toEqual(ok(null));
    await opened.value.close();
    await opened.value.close();
    expect(await opened.value.sendOutput([4, 0x20])).toEqual(err('gone'));
    device.emit('data', Buffer.alloc(64));
    expect(heard).toEqual(['report 64', 'lost']);
  });

  it('does not hide a close that failed', async () => {
    const device = new FakeDevice();
    const opened = await createNodeHidPort(aModule(device)).open('/dev/hidraw0');
    if (!opened.ok) throw new Error('opens');
    device.closeError = new Error('hidapi fault');
    await expect(opened.value.close()).rejects.toThrow('hidapi fault');
  });

  it('reports a native module that cannot load as a missing driver', async () => {
    const missing = Object.assign(new Error('libusb-1.0.so.0: cannot open shared object file'), {
      code: 'ERR_DLOPEN_FAILED',
    });
    expect(await createNodeHidPort(() => Promise.reject(missing)).list()).toEqual(err('driver'));
  });

  it('answers through the real module, whether or not its library is installed', async () => {
    const opened = await createNodeHidPort().open('/dev/no-such-hidraw');
    expect(opened.ok ? 'opened' : opened.error).toMatch(/^(gone|driver)$/);
  });
});
