import type { Device } from 'node-hid';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { HidDevice, HidFault, HidHandle, HidPort } from './hid-port';

type OpenDevice = {
  readonly on: (event: 'data' | 'error', listener: (payload: Buffer) => void) => unknown;
  readonly removeAllListeners: (event: 'data') => unknown;
  readonly sendFeatureReport: (bytes: number[]) => Promise<number>;
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
  const attempt = async <T>(use: (hid: NodeHid) => Promise<T>): Promise<Result<T, HidFault>> => {
    try {
      return ok(await use(await load()));
    } catch (cause) {
      return err(hidFaultOf(cause));
    }
  };
  return {
    list: () => attempt(async hid => (await hid.devicesAsync()).flatMap(toDevice)),
    open: path => attempt(async hid => toHandle(await hid.HIDAsync.open(path))),
  };
}

/** node-hid's errors differ in their words between releases and systems; unknown ones are 'other', which retries. */
export function hidFaultOf(cause: unknown): HidFault {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ERR_DLOPEN_FAILED' || code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return 'driver';
  const text = cause instanceof Error ? cause.message : String(cause);
  if (/permission denied|access (is )?denied|EACCES|not permitted/i.test(text)) return 'permission';
  if (/no such (file|device)|no hid devices|disconnected|broken pipe|closed/i.test(text)) return 'gone';
  return 'other';
}

function toDevice(device: Device): HidDevice[] {
  if (device.path === undefined) return [];
  return [
    {
      path: device.path,
      vendorId: device.vendorId,
      productId: device.productId,
      serialNumber: device.serialNumber ?? null,
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
    sendFeature: async bytes => {
      try {
        await device.sendFeatureReport([...bytes]);
        return ok(null);
      } catch (cause) {
        return err(hidFaultOf(cause));
      }
    },
    close: async () => {
      device.removeAllListeners('data');
      try {
        await device.close();
      } catch (cause) {
        // A second close says "already closed", which is what was wanted; anything else is a fault.
        if (hidFaultOf(cause) !== 'gone') throw cause;
      }
    },
  };
}
