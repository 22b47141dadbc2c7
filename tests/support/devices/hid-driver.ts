import { type DeviceLocks, noLocks } from '../../../electron/devices/device-locks';
import { createHidScanner } from '../../../electron/devices/scanner/hid-scanner';
import type { LayoutName } from '../../../electron/devices/scanner/report-layout';
import { aManualWorld } from './manual-world';
import { aVirtualHid } from './virtual-hid';

/** The HID driver over a virtual bus, and all that it tells. */
export function aHidDriver(
  options: {
    readonly vendorId?: number;
    readonly productId?: number;
    readonly layout?: LayoutName;
    readonly locks?: DeviceLocks;
  } = {},
) {
  const hid = aVirtualHid();
  const world = aManualWorld();
  const scanner = createHidScanner({
    pairing:
      options.vendorId === undefined
        ? null
        : { vendorId: options.vendorId, productId: options.productId ?? null, serialNumber: null },
    layout: options.layout ?? null,
    hid,
    locks: options.locks ?? noLocks,
    ports: world,
  });
  const states: string[] = [];
  const texts: string[] = [];
  const troubles: string[] = [];
  scanner.onState(state => states.push(state));
  scanner.onScan(scan => texts.push(`${scan.deviceKey} ${scan.text}`));
  scanner.onTrouble(trouble => troubles.push(trouble.kind));
  return { hid, world, scanner, states, texts, troubles };
}
