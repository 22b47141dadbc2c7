import type { DeviceFault } from '../../../electron/devices/device-fault';
import type { HidDevice, HidHandle, HidPort } from '../../../electron/devices/scanner/hid-port';
import { err, ok } from '../../../shared/kernel/result';

/** A USB bus, behind the port that the driver uses (hardware.md, section 11.1). */
export type VirtualHid = HidPort & {
  /** By its path: another device on the same path takes its place. */
  readonly plug: (device?: Partial<HidDevice>) => void;
  /** One, or all of them. */
  readonly unplug: (path?: string) => void;
  /** From one, or from all of them. */
  readonly send: (reports: readonly Uint8Array[], path?: string) => void;
  /** The next opening waits until it is let go on. */
  readonly holdNextOpen: () => () => void;
  readonly failNextOpen: (fault: DeviceFault) => void;
  readonly failNextList: (fault: DeviceFault) => void;
  readonly counts: () => { readonly lists: number; readonly opens: number; readonly open: number };
  readonly features: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
  /** Listeners that were ever attached to handles which are still open. */
  readonly listenerCount: () => number;
};

export const aScanner: HidDevice = {
  path: '/dev/hidraw0',
  vendorId: 0x1209,
  productId: 0x0001,
  serialNumber: 'V1',
  maker: 'Virtual',
  name: 'Scanner',
  usagePage: 0x8c,
  usage: 0x02,
};

type Open = {
  readonly path: string;
  onReport: ((report: Uint8Array) => void) | null;
  onLost: () => void;
  isOpen: boolean;
  listeners: number;
};

export function aVirtualHid(): VirtualHid {
  const devices = new Map<string, HidDevice>();
  let openFault: DeviceFault | null = null;
  let listFault: DeviceFault | null = null;
  let held: Promise<void> | null = null;
  let lists = 0;
  let opens = 0;
  const handles: Open[] = [];
  const features: number[][] = [];
  const outputs: number[][] = [];
  const live = (path?: string) =>
    handles.filter(({ isOpen, path: at }) => isOpen && (path === undefined || at === path));

  const toHandle = (path: string): HidHandle => {
    const handle: Open = { path, onReport: null, onLost: () => {}, isOpen: true, listeners: 0 };
    handles.push(handle);
    return {
      listen: (onReport, onLost) => {
        handle.listeners += 1;
        handle.onReport = onReport;
        handle.onLost = onLost;
      },
      sendFeature: bytes => {
        features.push([...bytes]);
        return Promise.resolve(err('other'));
      },
      sendOutput: bytes => {
        outputs.push([...bytes]);
        return Promise.resolve(handle.isOpen ? ok(null) : err('gone'));
      },
      close: () => {
        handle.isOpen = false;
        return Promise.resolve();
      },
    };
  };

  return {
    features,
    outputs,
    counts: () => ({ lists, opens, open: live().length }),
    listenerCount: () => live().reduce((sum, handle) => sum + handle.listeners, 0),
    plug: (changes = {}) => {
      const device = { ...aScanner, ...changes };
      devices.set(device.path, device);
    },
    unplug: path => {
      if (path === undefined) devices.clear();
      else devices.delete(path);
      for (const handle of live(path)) handle.onLost();
    },
    send: (reports, path) => {
      for (const handle of live(path)) for (const report of reports) handle.onReport?.(report);
    },
    failNextOpen: fault => {
      openFault = fault;
    },
    failNextList: fault => {
      listFault = fault;
    },
    holdNextOpen: () => {
      let letGo = () => {};
      held = new Promise(resolve => {
        letGo = resolve;
      });
      return () => letGo();
    },
    list: () => {
      lists += 1;
      const fault = listFault;
      listFault = null;
      if (fault !== null) return Promise.resolve(err(fault));
      return Promise.resolve(ok([...devices.values()]));
    },
    open: async path => {
      opens += 1;
      const fault = openFault;
      const wait = held;
      openFault = null;
      held = null;
      if (wait !== null) await wait;
      if (fault !== null) return err(fault);
      return devices.has(path) ? ok(toHandle(path)) : err('gone');
    },
  };
}
