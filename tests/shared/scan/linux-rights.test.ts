import { expect, it } from 'vitest';
import { rightsFile, scannerRight } from '../../../shared/scan/linux-rights';

it('names the maker in four lower-case digits, in a file that is read before the seats are given out', () => {
  expect([scannerRight(0x0c2e), scannerRight(0xabc), rightsFile]).toEqual([
    'KERNEL=="hidraw*", ATTRS{idVendor}=="0c2e", TAG+="uaccess"',
    'KERNEL=="hidraw*", ATTRS{idVendor}=="0abc", TAG+="uaccess"',
    '/etc/udev/rules.d/70-counterleaf.rules',
  ]);
});
