import type { DeviceDeskView } from '../../../shared/ipc/device-choices';
import type { DeviceLogEntry, PrinterView, ScannerView, TestScanView } from '../../../shared/ipc/device-views';
import { tenInTheMorning } from './views';

export function aScanner(change: Partial<ScannerView> = {}): ScannerView {
  return {
    key: 'hid:0c2e:0b01:S1',
    kind: 'hid',
    name: 'Xenon 1900',
    maker: 'Honeywell',
    vendorId: 0x0c2e,
    productId: 0x0b01,
    where: '',
    profile: 'A',
    canBeep: true,
    mode: null,
    state: 'ready',
    reason: null,
    heldBy: null,
    since: tenInTheMorning,
    retryAt: null,
    counts: { scans: 12, repeats: 1, troubles: 0, losses: 0 },
    lastScanAt: null,
    ...change,
  };
}

export function aPrinter(change: Partial<PrinterView> = {}): PrinterView {
  return {
    kind: 'tcp',
    name: 'TM-T88VI',
    where: '192.168.1.20:9100',
    language: 'escpos',
    columns: 42,
    state: 'ready',
    reason: null,
    heldBy: null,
    since: tenInTheMorning,
    retryAt: null,
    can: { tellByItself: true, tellWhenAsked: true, confirmJobs: true },
    paper: 'ok',
    cover: 'closed',
    hasDrawer: true,
    drawer: 'closed',
    counts: { waiting: 0, confirmed: 4, unconfirmed: 0, failed: 0 },
    lastPrintAt: null,
    ...change,
  };
}

export function aLogEntry(change: Partial<DeviceLogEntry> = {}): DeviceLogEntry {
  return {
    ...{ serial: 1, at: tenInTheMorning, device: 'scanner', key: 'hid:0c2e:0b01:S1', level: 'info', event: 'state' },
    detail: { state: 'ready', reason: null },
    ...change,
  };
}

export function aDesk(
  change: Partial<DeviceDeskView> = {},
  devices: Partial<DeviceDeskView['devices']> = {},
): DeviceDeskView {
  return {
    devices: { scanners: [aScanner()], printer: aPrinter(), log: [aLogEntry()], repeatMs: 300, ...devices },
    platform: 'linux',
    scanner: { kind: 'setup' },
    printer: { kind: 'setup' },
    test: null,
    ...change,
  };
}

export function aTestScan(change: Partial<TestScanView> = {}): TestScanView {
  return {
    serial: 1,
    at: tenInTheMorning,
    key: 'hid:0c2e:0b01:S1',
    symbology: 'code-128',
    aim: ']C0',
    length: 16,
    kind: 'package',
    text: '0001000000000029',
    isMasked: false,
    reports: ['02 10 5d 43 30 30 30'],
    ...change,
  };
}
