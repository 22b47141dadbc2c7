import { expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { reportHex } from '../../../../electron/services/devices/mask-report';

const [card = new Uint8Array()] = encodeReports('P1234567', { aim: ']C0', codeId: 0x6a });

it('says a report byte by byte', () => {
  const hex = reportHex(card, 'A', false);
  expect([hex.length, hex.slice(0, 38), hex.slice(-8)]).toEqual([
    64 * 3 - 1,
    '02 08 5d 43 30 50 31 32 33 34 35 36 37',
    '6a 00 00',
  ]);
});

it('covers what it brought of a personal code, and nothing else', () => {
  const hex = reportHex(card, 'A', true);
  expect([hex.slice(0, 50), hex.slice(-8)]).toEqual(['02 08 5d 43 30 ·· ·· ·· ·· ·· ·· ·· ·· 00 00 00 00', '6a 00 00']);
});

it('covers all there is room for when the length lies, and everything that is no report', () => {
  const lying = card.slice();
  lying[1] = 0xff;
  const covered = reportHex(lying, 'A', true).split(' ');
  expect([covered.slice(0, 6), covered.filter(digits => digits === '··').length]).toEqual([
    ['02', 'ff', '5d', '43', '30', '··'],
    56,
  ]);
  expect(reportHex(Buffer.from('P1\r'), null, true)).toBe('·· ·· ··');
});
