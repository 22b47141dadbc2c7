import type { Result } from '../../../shared/kernel/result';
import type { DeviceFault } from '../device-fault';

/** What the scanner driver needs of USB HID, injected so that the driver runs without a USB bus (design.md D3). */
export type HidPort = {
  /** Everything plugged in. Enumerates the bus, so it is asked only while a scanner is missing. */
  readonly list: () => Promise<Result<readonly HidDevice[], DeviceFault>>;
  readonly open: (path: string) => Promise<Result<HidHandle, DeviceFault>>;
};

export type HidDevice = {
  /** Changes on every replug; never remembered. */
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | null;
  /** As they call themselves; empty where they do not. */
  readonly maker: string;
  readonly name: string;
  /** null where the operating system does not tell. */
  readonly usagePage: number | null;
  readonly usage: number | null;
};

export type HidHandle = {
  /** Nothing is delivered before this. `onLost` is called at most once. */
  readonly listen: (onReport: (report: Uint8Array) => void, onLost: () => void) => void;
  readonly sendFeature: (bytes: readonly number[]) => Promise<Result<null, DeviceFault>>;
  readonly sendOutput: (bytes: readonly number[]) => Promise<Result<null, DeviceFault>>;
  /** Harmless when already closed. */
  readonly close: () => Promise<void>;
};
