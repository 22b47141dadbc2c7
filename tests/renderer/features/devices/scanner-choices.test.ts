import { expect, it } from 'vitest';
import {
  candidateKey,
  scannerChoiceOf,
  scannerDetailsOf,
  scannerKeyOf,
} from '../../../../renderer/features/devices/scanner-choices';
import type { ScannerCandidate } from '../../../../shared/ipc/device-views';

const usb: ScannerCandidate = {
  ...{ key: 'hid:1:2:S1', kind: 'hid', name: 'Xenon', maker: 'Honeywell', vendorId: 1, productId: 2 },
  ...{ serialNumber: 'S1', path: null, isReadable: true },
};
const port: ScannerCandidate = { ...usb, key: 'serial:COM3', kind: 'serial', path: 'COM3' };
const details = { profile: 'S', baud: 57_600, suffix: 'lf' } as const;

it('knows a choice again among what was found, whatever else was chosen of it', () => {
  for (const candidate of [usb, { ...usb, serialNumber: null }, port]) {
    const choice = scannerChoiceOf(candidateKey(candidate), candidate, details);
    expect(choice === null ? null : scannerKeyOf(choice)).toBe(candidateKey(candidate));
  }
  expect(candidateKey({ ...usb, serialNumber: 'S2' })).not.toBe(candidateKey(usb));
});

it('keeps of a choice what belongs to its kind', () => {
  expect([
    scannerChoiceOf(candidateKey(usb), usb, details),
    scannerChoiceOf(candidateKey(port), port, details),
  ]).toEqual([
    { kind: 'hid', vendorId: 1, productId: 2, serialNumber: 'S1', profile: 'S' },
    { kind: 'serial', path: 'COM3', baud: 57_600, suffix: 'lf' },
  ]);
  expect([scannerChoiceOf('any', null, details), scannerChoiceOf('hid 9 9 ', null, details)]).toEqual([
    { kind: 'any' },
    null,
  ]);
});

it('begins with what was chosen, and otherwise with what scanners come with', () => {
  expect([
    scannerDetailsOf({ kind: 'setup' }),
    scannerDetailsOf({ kind: 'hid', vendorId: 1, productId: 2, serialNumber: null, profile: 'B' }),
    scannerDetailsOf({ kind: 'serial', path: 'COM3', baud: 115_200, suffix: 'none' }),
  ]).toEqual([
    { profile: null, baud: 9_600, suffix: 'cr' },
    { profile: 'B', baud: 9_600, suffix: 'cr' },
    { profile: null, baud: 115_200, suffix: 'none' },
  ]);
});
