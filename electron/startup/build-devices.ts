import type { ReadableDb } from '../../db/handles';
import type { CoreOptions } from '../core';
import { createDeviceLog } from '../devices/device-log';
import { createNodeSerialPorts } from '../devices/node-serial-ports';
import { findPrinters } from '../devices/printer/find-printers';
import { createPrinter } from '../devices/printer/printer';
import { findScanners } from '../devices/scanner/find-scanners';
import { createScanner, type ScannerDevices } from '../devices/scanner/scanner';
import type { StoredSettings } from '../provisioning/settings';
import { createDeviceBench } from '../services/devices/device-bench';
import { readDeviceChoices } from '../services/devices/device-choices';

/** Scanner and printer of this terminal, as its setup file says or as a lead chose, and what they may be changed for. */
export function buildDevices(options: {
  readonly db: ReadableDb;
  readonly setup: StoredSettings['devices'];
  readonly machine: ScannerDevices;
  readonly platform?: NodeJS.Platform;
}): Required<Pick<CoreOptions, 'scanner' | 'printer' | 'tools'>> {
  const { db, setup, machine, platform = process.platform } = options;
  const log = createDeviceLog(machine.clock);
  const serial = machine.serial ?? createNodeSerialPorts();
  const devices: ScannerDevices = { ...machine, serial, deviceLog: log };
  return createDeviceBench({
    ...{ setup, log, platform },
    findPrinters: () => findPrinters(serial),
    chosen: readDeviceChoices(db),
    buildScanner: config => createScanner(config, devices),
    buildPrinter: config => createPrinter(config, machine),
    findScanners: () => findScanners({ hid: machine.hid, serial }),
  });
}
