import { expect, it } from 'vitest';
import { devicesView, scannerView, testScanView } from '../../../shared/ipc/device-views';

const scanner = {
  key: 'hid:0c2e:0b61:S1',
  kind: 'hid',
  name: 'Xenon 1950',
  maker: 'Honeywell',
  vendorId: 0x0c2e,
  productId: 0x0b61,
  where: '',
  profile: 'A',
  canBeep: true,
  state: 'unavailable',
  reason: 'permission',
  heldBy: null,
  mode: null,
  since: 1_000,
  retryAt: 11_000,
  counts: { scans: 0, repeats: 0, troubles: 0, losses: 0 },
  lastScanAt: null,
} as const;

const printer = {
  kind: 'none',
  name: '',
  where: '',
  language: 'escpos',
  columns: 42,
  state: 'off',
  reason: null,
  heldBy: null,
  since: 1_000,
  retryAt: null,
  can: null,
  paper: 'unknown',
  cover: 'unknown',
  hasDrawer: false,
  drawer: 'unknown',
  counts: { waiting: 0, confirmed: 0, unconfirmed: 0, failed: 0 },
  lastPrintAt: null,
} as const;

it('shows the devices of a terminal whole, and nothing besides', () => {
  const line = { serial: 1, at: 1_000, device: 'scanner', key: scanner.key, level: 'info', event: 'state' } as const;
  const view = { scanners: [scanner], printer, log: [{ ...line, detail: { state: 'ready' } }], repeatMs: 300 };
  expect(devicesView.parse(view)).toEqual(view);
  expect(scannerView.safeParse({ ...scanner, lastText: 'PTEST0001' }).success).toBe(false);
  expect(scannerView.safeParse({ ...scanner, reason: 'mood' }).success).toBe(false);
});

it('has a place for the reports of the live test, as text', () => {
  const scan = { serial: 1, at: 1_000, key: scanner.key, symbology: 'code-128', aim: ']C0', length: 9, kind: 'card' };
  const test = { ...scan, text: '•••••0001', isMasked: true, reports: ['02 09 5d'] };
  expect(testScanView.parse(test)).toEqual(test);
});
