import type { DeviceFault } from '../../../electron/devices/device-fault';
import type { SerialHandle, SerialOptions, SerialPorts } from '../../../electron/devices/serial-ports';
import { err, ok } from '../../../shared/kernel/result';

/** A machine with at most one serial port, behind the port that the drivers use. */
export type VirtualSerial = SerialPorts & {
  readonly plug: (path: string) => void;
  readonly unplug: () => void;
  readonly send: (text: string | Uint8Array) => void;
  readonly failNextOpen: (fault: DeviceFault) => void;
  readonly written: readonly Uint8Array[];
  readonly openings: readonly SerialOptions[];
  readonly openCount: () => number;
};

type Open = { onBytes: (bytes: Uint8Array) => void; onLost: () => void; isOpen: boolean };

export function aVirtualSerial(): VirtualSerial {
  let path: string | null = null;
  let openFault: DeviceFault | null = null;
  const handles: Open[] = [];
  const written: Uint8Array[] = [];
  const openings: SerialOptions[] = [];
  const live = () => handles.filter(handle => handle.isOpen);

  const toHandle = (): SerialHandle => {
    const handle: Open = { onBytes: () => {}, onLost: () => {}, isOpen: true };
    handles.push(handle);
    return {
      listen: (onBytes, onLost) => {
        handle.onBytes = onBytes;
        handle.onLost = onLost;
      },
      write: bytes => {
        written.push(bytes);
        return Promise.resolve(handle.isOpen ? ok(null) : err('gone'));
      },
      close: () => {
        handle.isOpen = false;
        return Promise.resolve();
      },
    };
  };

  return {
    written,
    openings,
    openCount: () => live().length,
    plug: at => {
      path = at;
    },
    unplug: () => {
      path = null;
      for (const handle of live()) {
        handle.isOpen = false;
        handle.onLost();
      }
    },
    send: text => {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      for (const handle of live()) handle.onBytes(bytes);
    },
    failNextOpen: fault => {
      openFault = fault;
    },
    list: () =>
      Promise.resolve(
        ok(path === null ? [] : [{ path, vendorId: 0x05e0, productId: 0x1701, serialNumber: 'V1', maker: 'Zebra' }]),
      ),
    open: options => {
      openings.push(options);
      const fault = openFault;
      openFault = null;
      if (fault !== null) return Promise.resolve(err(fault));
      return Promise.resolve(options.path === path ? ok(toHandle()) : err('gone'));
    },
  };
}
