import type { z } from 'zod';
import { createDeviceLog } from '../../../electron/devices/device-log';
import { createPrinter } from '../../../electron/devices/printer/printer';
import { createScanner } from '../../../electron/devices/scanner/scanner';
import { provisioningFile } from '../../../electron/provisioning/schema';
import { createDeviceBench, type DeviceBench } from '../../../electron/services/devices/device-bench';
import { asSetUp } from '../../../electron/services/devices/device-choices';
import { err } from '../../../shared/kernel/result';
import { aRealWorld } from './real-world';

type Printer = NonNullable<z.input<typeof provisioningFile.shape.devices>>['printer'];

/** The devices of a register that was set up with this printer and no scanner but the keyboard. */
export function aBench(printer: Printer = { kind: 'none' }): DeviceBench {
  const ports = aRealWorld();
  const hid = { list: async () => err('driver' as const), open: async () => err('driver' as const) };
  return createDeviceBench({
    setup: provisioningFile.shape.devices.parse({ scanner: { kind: 'keyboard' }, printer }),
    chosen: asSetUp,
    buildScanner: config => createScanner(config, { ...ports, hid }),
    buildPrinter: config => createPrinter(config, ports),
    findScanners: async () => [],
    findPrinters: async () => [],
    log: createDeviceLog(ports.clock),
    platform: 'linux',
  });
}
