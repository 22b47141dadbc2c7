import type { Device } from 'node-hid';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { type DeviceFault, deviceFaultOf } from '../device-fault';
import type { HidDevice, HidHandle, HidPort } from './hid-port';

type OpenDevice = {
  readonly on: (event: 'data' | 'error', listener: (payload: Buffer) => void) => unknown;
  readonly removeAllListeners: (event: 'data') => unknown;
  readonly sendFeatureReport: (bytes: number[]) => Promise<number>;
  readonly write: (bytes: number[]) => Promise<number>;
  readonly close: () => Promise<void>;
};
/** The part of node-hid that is used: hidraw on Linux, which is its own choice as long as no driver type is set. */
export type NodeHid = {
  readonly devicesAsync: () => Promise<Device[]>;
  readonly HIDAsync: { readonly open: (path: string) => Promise<OpenDevice> };
};

/**
 * The only file that touches node-hid. The module is loaded when first asked: on a machine without libusb its native
 * part does not load, and a register without that library still sells by keyboard.
 */
export function createNodeHidPort(load: () => Promise<NodeHid> = () => import('node-hid')): HidPort {
  const attempt = async <T>(use: (hid: NodeHid) => Promise<T>): Promise<Result<T, DeviceFault>> => {
    try {
      return ok(await use(await load()));
    } catch (cause) {
      return err(deviceFaultOf(cause));
    }
  };
  return {
    list: () => attempt(async hid => (await hid.devicesAsync()).flatMap(toDevice)),
    open: path => attempt(async hid => toHandle(await hid.HIDAsync.open(path))),
  };
}

function toDevice(device: Device): HidDevice[] {
  if (device.path === undefined) return [];
  return [
    {
      path: device.path,
      vendorId: device.vendorId,
      productId: device.productId,
      serialNumber: device.serialNumber ?? null,
      maker: device.manufacturer ?? '',
      name: device.product ?? '',
      usagePage: device.usagePage ?? null,
      usage: device.usage ?? null,
    },
  ];
}

function toHandle(device: OpenDevice): HidHandle {
  let isLost = false;
  return {
    listen: (onReport, onLost) => {
      // The error listener first: without one, an unplug during attachment would end the process.
      device.on('error', () => {
        if (isLost) return;
        isLost = true;
        onLost();
      });
      device.on('data', onReport);
    },
    sendFeature: bytes => sent(() => device.sendFeatureReport([...bytes])),
    sendOutput: bytes => sent(() => device.write([...bytes])),
    close: async () => {
      device.removeAllListeners('data');
      try {
        await device.close();
      } catch (cause) {
        // A second close says "already closed", which is what was wanted; anything else is a fault.
        if (deviceFaultOf(cause) !== 'gone') throw cause;
      }
    },
  };
}

async function sent(send: () => Promise<number>): Promise<Result<null, DeviceFault>> {
  try {
    await send();
    return ok(null);
  } catch (cause) {
    return err(deviceFaultOf(cause));
  }
}
