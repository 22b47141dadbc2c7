import { err, ok, type Result } from '../../shared/kernel/result';
import { type DeviceFault, deviceFaultOf } from './device-fault';
import type { SerialDevice, SerialHandle, SerialPorts } from './serial-ports';

type Told = (error: Error | null | undefined) => void;
/** The part of serialport's stream that is used. */
export type PortStream = {
  readonly isOpen: boolean;
  open(told: Told): void;
  close(told: Told): void;
  write(bytes: Uint8Array, told: Told): unknown;
  drain(told: Told): void;
  set(lines: { readonly dtr: boolean; readonly rts: boolean }, told: Told): void;
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  on(event: 'error' | 'close', listener: () => void): unknown;
  removeAllListeners(event: 'data' | 'close'): unknown;
};
export type PortInfo = {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
};
export type SerialLibrary = {
  readonly list: () => Promise<readonly PortInfo[]>;
  readonly make: (options: { path: string; baudRate: number; rtscts: boolean; autoOpen: false }) => PortStream;
};

/** The only file that touches serialport; loaded when first asked, because most registers have nothing on a serial port. */
export function createNodeSerialPorts(load: () => Promise<SerialLibrary> = loadSerialport): SerialPorts {
  return {
    list: async () => {
      try {
        return ok((await (await load()).list()).map(toDevice));
      } catch (cause) {
        // Linux asks udevadm for the list; a machine without it has ports all the same, only nobody who could name them.
        return isProgramMissing(cause) ? ok([]) : err(deviceFaultOf(cause));
      }
    },
    open: async ({ path, baud, isFlowControlled = false }) => {
      try {
        const port = (await load()).make({ path, baudRate: baud, rtscts: isFlowControlled, autoOpen: false });
        // The error listener first: a stream without one ends the process when the cable is pulled.
        port.on('error', () => {});
        const opened = await told(done => port.open(done));
        if (!opened.ok) return opened;
        // A CDC device that sees no terminal ready may keep its codes to itself; a line that has no such wire says no.
        await told(done => port.set({ dtr: true, rts: true }, done));
        return ok(toHandle(port));
      } catch (cause) {
        return err(deviceFaultOf(cause));
      }
    },
  };
}

async function loadSerialport(): Promise<SerialLibrary> {
  const { SerialPort } = await import('serialport');
  return { list: () => SerialPort.list(), make: options => new SerialPort(options) };
}

function told(act: (done: Told) => void): Promise<Result<null, DeviceFault>> {
  return new Promise(resolve => act(error => resolve(error ? err(deviceFaultOf(error)) : ok(null))));
}

function toHandle(port: PortStream): SerialHandle {
  let isClosed = false;
  return {
    listen: (onBytes, onLost) => {
      port.on('close', () => {
        if (isClosed) return;
        isClosed = true;
        onLost();
      });
      port.on('data', onBytes);
    },
    write: async bytes => {
      const written = await told(done => port.write(bytes, done));
      return written.ok ? told(done => port.drain(done)) : written;
    },
    close: async () => {
      isClosed = true;
      port.removeAllListeners('data');
      if (port.isOpen) await told(done => port.close(done));
    },
  };
}

function toDevice(port: PortInfo): SerialDevice {
  return {
    path: port.path,
    vendorId: hexNumber(port.vendorId),
    productId: hexNumber(port.productId),
    serialNumber: port.serialNumber ?? null,
    maker: port.manufacturer ?? '',
  };
}

function hexNumber(text: string | undefined): number | null {
  return text === undefined || !/^[0-9a-f]{1,4}$/i.test(text) ? null : Number.parseInt(text, 16);
}

function isProgramMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' && cause.message.includes('udevadm');
}
