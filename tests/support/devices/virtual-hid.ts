import type { HidDevice, HidFault, HidHandle, HidPort } from '../../../electron/devices/scanner/hid-port';
import { err, ok } from '../../../shared/kernel/result';

/** A USB bus with at most one scanner on it, behind the port that the driver uses (hardware.md, section 11.1). */
export type VirtualHid = HidPort & {
  readonly plug: (device?: Partial<HidDevice>) => void;
  readonly unplug: () => void;
  readonly send: (reports: readonly Uint8Array[]) => void;
  readonly failNextOpen: (fault: HidFault) => void;
  readonly failNextList: (fault: HidFault) => void;
  readonly counts: () => { readonly lists: number; readonly opens: number; readonly open: number };
  readonly features: readonly (readonly number[])[];
};

export const aScanner: HidDevice = {
  path: '/dev/hidraw0',
  vendorId: 0x1209,
  productId: 0x0001,
  serialNumber: 'V1',
  usagePage: 0x8c,
  usage: 0x02,
};

type Open = { onReport: (report: Uint8Array) => void; onLost: () => void; isOpen: boolean };

export function aVirtualHid(): VirtualHid {
  let device: HidDevice | null = null;
  let openFault: HidFault | null = null;
  let listFault: HidFault | null = null;
  let lists = 0;
  let opens = 0;
  const handles: Open[] = [];
  const features: number[][] = [];
  const live = () => handles.filter(handle => handle.isOpen);

  const toHandle = (): HidHandle => {
    const handle: Open = { onReport: () => {}, onLost: () => {}, isOpen: true };
    handles.push(handle);
    return {
      listen: (onReport, onLost) => {
        handle.onReport = onReport;
        handle.onLost = onLost;
      },
      sendFeature: bytes => {
        features.push([...bytes]);
        return Promise.resolve(err('other'));
      },
      close: () => {
        handle.isOpen = false;
        return Promise.resolve();
      },
    };
  };

  return {
    features,
    counts: () => ({ lists, opens, open: live().length }),
    plug: (changes = {}) => {
      device = { ...aScanner, ...changes };
    },
    unplug: () => {
      device = null;
      for (const handle of live()) handle.onLost();
    },
    send: reports => {
      for (const handle of live()) for (const report of reports) handle.onReport(report);
    },
    failNextOpen: fault => {
      openFault = fault;
    },
    failNextList: fault => {
      listFault = fault;
    },
    list: () => {
      lists += 1;
      const fault = listFault;
      listFault = null;
      if (fault !== null) return Promise.resolve(err(fault));
      return Promise.resolve(ok(device === null ? [] : [device]));
    },
    open: path => {
      opens += 1;
      const fault = openFault;
      openFault = null;
      if (fault !== null) return Promise.resolve(err(fault));
      return Promise.resolve(device?.path === path ? ok(toHandle()) : err('gone'));
    },
  };
}
