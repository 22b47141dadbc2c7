import type { Result } from '../../shared/kernel/result';
import type { DeviceFault } from './device-fault';

/** What the drivers of scanners and printers need of serial ports, injected so that they run without one (design.md D3). */
export type SerialPorts = {
  readonly list: () => Promise<Result<readonly SerialDevice[], DeviceFault>>;
  readonly open: (options: SerialOptions) => Promise<Result<SerialHandle, DeviceFault>>;
};

export type SerialOptions = { readonly path: string; readonly baud: number; readonly isFlowControlled?: boolean };

export type SerialDevice = {
  readonly path: string;
  readonly vendorId: number | null;
  readonly productId: number | null;
  readonly serialNumber: string | null;
  readonly maker: string;
};

export type SerialHandle = {
  /** Nothing is delivered before this. `onLost` is called at most once, and not after close(). */
  readonly listen: (onBytes: (bytes: Uint8Array) => void, onLost: () => void) => void;
  /** Resolves when the operating system has taken all of it. */
  readonly write: (bytes: Uint8Array) => Promise<Result<null, DeviceFault>>;
  /** Harmless when already closed. */
  readonly close: () => Promise<void>;
};
