import { expect, it } from 'vitest';
import {
  defaultRepeatMs,
  profileOfVendor,
  unreadableMode,
} from '../../../../electron/devices/scanner/scanner-profiles';

it('knows makers by their number, and asks nothing of the others but to use the right interface', () => {
  expect([profileOfVendor(0x0c2e), profileOfVendor(0x1eab), profileOfVendor(0x1209)]).toEqual([
    { maker: 'Honeywell', layout: 'A', canBeep: true, redirects: true },
    { maker: 'Newland', layout: 'B', canBeep: false, redirects: false },
    { maker: '', layout: 'A', canBeep: false, redirects: true },
  ]);
});

it('has layout A for every maker but Newland', () => {
  expect([0x0c2e, 0x23d0, 0x05e0, 0x05f9, 0x1eab].map(id => profileOfVendor(id).layout)).toEqual([
    ...['A', 'A', 'A', 'A'],
    'B',
  ]);
});

it('knows scanners that are set up so that nobody can read them', () => {
  expect([unreadableMode(0x05e0, 0x1900), unreadableMode(0x05f9, 0x2602), unreadableMode(0x05e0, 0x0001)]).toEqual([
    'snapi',
    'ibm',
    null,
  ]);
});

it('takes 300 ms for a repetition unless the terminal says otherwise', () => {
  expect(defaultRepeatMs).toBe(300);
});
