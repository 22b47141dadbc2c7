import type { Result } from '../../../shared/kernel/result';

/** What the scanner driver needs of USB HID, injected so that the driver runs without a USB bus (design.md D3). */
export type HidPort = {
  /** Everything plugged in. Enumerates the bus, so it is asked only while no scanner is open. */
  readonly list: () => Promise<Result<readonly HidDevice[], HidFault>>;
  readonly open: (path: string) => Promise<Result<HidHandle, HidFault>>;
};

export type HidDevice = {
  /** Changes on every replug; never remembered. */
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | null;
  /** null where the operating system does not tell. */
  readonly usagePage: number | null;
  readonly usage: number | null;
};

export type HidHandle = {
  /** Nothing is delivered before this. `onLost` is called at most once. */
  readonly listen: (onReport: (report: Uint8Array) => void, onLost: () => void) => void;
  readonly sendFeature: (bytes: readonly number[]) => Promise<Result<null, HidFault>>;
  /** Harmless when already closed. */
  readonly close: () => Promise<void>;
};

/** 'driver' means the native module cannot load in this process and never will; 'permission' needs a udev rule. */
export type HidFault = 'driver' | 'permission' | 'gone' | 'other';
