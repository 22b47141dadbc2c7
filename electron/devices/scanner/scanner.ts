import { assertNever } from '../../../shared/kernel/assert-never';
import type { HidPort } from './hid-port';
import { createHidScanner } from './hid-scanner';
import { createKeyboardScanner } from './keyboard-scanner';
import type { LayoutName } from './report-layout';
import type { Scanner, ScannerPorts } from './scanner-driver';
import { createTcpScanner } from './tcp-scanner';

/** `devices.scanner` of the provisioning file (design.md, section 5), in our spelling. */
export type ScannerConfig =
  | {
      readonly kind: 'hid';
      /** 0 or absent: any device that says it is a bar code scanner. */
      readonly vendorId?: number | undefined;
      readonly productId?: number | undefined;
      /** Absent: by the vendor, A unless known otherwise. */
      readonly profile?: LayoutName | undefined;
      readonly repeatGuardMs?: number | undefined;
    }
  | { readonly kind: 'keyboard' }
  | {
      readonly kind: 'tcp';
      readonly host: string;
      readonly port: number;
      readonly profile?: LayoutName | undefined;
      readonly repeatGuardMs?: number | undefined;
    };

/** Builds the scanner of this terminal; nothing is opened before start(). */
export function createScanner(config: ScannerConfig, ports: ScannerPorts & { readonly hid: HidPort }): Scanner {
  switch (config.kind) {
    case 'hid':
      return createHidScanner({
        vendorId: idOrAny(config.vendorId),
        productId: idOrAny(config.productId),
        layout: config.profile ?? null,
        hid: ports.hid,
        ports,
        ...guard(config.repeatGuardMs),
      });
    case 'keyboard':
      return createKeyboardScanner(ports.log);
    case 'tcp':
      return createTcpScanner({
        host: config.host,
        port: config.port,
        layout: config.profile ?? 'A',
        ports,
        ...guard(config.repeatGuardMs),
      });
    default:
      return assertNever(config, 'scanner kind');
  }
}

function idOrAny(id: number | undefined): number | null {
  return id === undefined || id === 0 ? null : id;
}

function guard(repeatGuardMs: number | undefined): { readonly repeatGuardMs?: number } {
  return repeatGuardMs === undefined ? {} : { repeatGuardMs };
}
