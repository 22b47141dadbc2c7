import { assertNever } from '../../../shared/kernel/assert-never';
import { type DeviceLocks, noLocks } from '../device-locks';
import { createNodeSerialPorts } from '../node-serial-ports';
import type { SerialPorts } from '../serial-ports';
import type { HidPort } from './hid-port';
import { createHidScanner } from './hid-scanner';
import { joinScanners } from './join-scanners';
import { createKeyboardScanner, type KeySource, noKeys } from './keyboard-scanner';
import type { LayoutName } from './report-layout';
import type { Pairing, Scanner, ScannerPorts } from './scanner-driver';
import type { SerialSuffix } from './serial-framer';
import { createSerialScanner } from './serial-scanner';
import { createTcpScanner } from './tcp-scanner';

/** `devices.scanner` of the provisioning file (design.md, section 5), in our spelling. */
export type ScannerConfig = { readonly repeatGuardMs?: number | undefined } & (
  | {
      readonly kind: 'hid';
      /** 0 or absent: any device that says it is a bar code scanner. */
      readonly vendorId?: number | undefined;
      readonly productId?: number | undefined;
      /** Absent: any of this model. */
      readonly serialNumber?: string | undefined;
      /** Absent: by the vendor, A unless known otherwise. */
      readonly profile?: LayoutName | undefined;
    }
  | { readonly kind: 'keyboard' }
  | { readonly kind: 'serial'; readonly path: string; readonly baud: number; readonly suffix: SerialSuffix }
  | {
      readonly kind: 'tcp';
      readonly host: string;
      readonly port: number;
      readonly profile?: LayoutName | undefined;
    }
);

/** The devices of this machine, as far as scanners need them; what is left out is the machine's own, or none. */
export type ScannerDevices = ScannerPorts & {
  readonly hid: HidPort;
  readonly serial?: SerialPorts;
  readonly keys?: KeySource;
  readonly locks?: DeviceLocks;
};

/** Builds the scanner of this terminal; nothing is opened before start(). */
export function createScanner(config: ScannerConfig, devices: ScannerDevices): Scanner {
  const keyboard = createKeyboardScanner(devices, devices.keys ?? noKeys, config.repeatGuardMs);
  if (config.kind === 'keyboard') return keyboard;
  return joinScanners(createDevice(config, devices), keyboard);
}

function createDevice(config: Exclude<ScannerConfig, { kind: 'keyboard' }>, devices: ScannerDevices): Scanner {
  const { locks = noLocks } = devices;
  const common = {
    ports: devices,
    ...(config.repeatGuardMs === undefined ? {} : { repeatGuardMs: config.repeatGuardMs }),
  };
  switch (config.kind) {
    case 'hid':
      return createHidScanner({
        ...common,
        pairing: pairingOf(config),
        layout: config.profile ?? null,
        hid: devices.hid,
        locks,
      });
    case 'serial': {
      const { path, baud, suffix } = config;
      return createSerialScanner({
        ...common,
        path,
        baud,
        suffix,
        locks,
        serial: devices.serial ?? createNodeSerialPorts(),
      });
    }
    case 'tcp':
      return createTcpScanner({ ...common, host: config.host, port: config.port, layout: config.profile ?? 'A' });
    default:
      return assertNever(config, 'scanner kind');
  }
}

function pairingOf(config: Extract<ScannerConfig, { kind: 'hid' }>): Pairing | null {
  const { vendorId = 0, productId = 0, serialNumber = null } = config;
  return vendorId === 0 ? null : { vendorId, productId: productId === 0 ? null : productId, serialNumber };
}
