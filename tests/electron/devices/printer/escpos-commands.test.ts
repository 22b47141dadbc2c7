import { expect, it } from 'vitest';
import { windows1252 } from '../../../../electron/devices/printer/code-pages';
import {
  alignment,
  chooseCodePage,
  drawerPulse,
  drawerPulseNow,
  lineEnd,
  lineStart,
  statusRequest,
} from '../../../../electron/devices/printer/escpos-commands';
import { bytesFrom } from '../../../support/devices/report-hex';

it('are the bytes of hardware.md, section 8.5', () => {
  expect(drawerPulse).toEqual(bytesFrom('1b 70 00 32 fa'));
  expect(drawerPulseNow).toEqual(bytesFrom('10 14 01 00 01'));
  expect((['printer', 'offline-cause', 'error-cause', 'paper'] as const).map(statusRequest)).toEqual([
    bytesFrom('10 04 01'),
    bytesFrom('10 04 02'),
    bytesFrom('10 04 03'),
    bytesFrom('10 04 04'),
  ]);
  expect((['left', 'centre', 'right'] as const).map(align => alignment(align, 'escpos'))).toEqual([
    [0x1b, 0x61, 0],
    [0x1b, 0x61, 1],
    [0x1b, 0x61, 2],
  ]);
  expect(alignment('centre', 'star')).toEqual([0x1b, 0x1d, 0x61, 1]);
  expect([chooseCodePage(windows1252, 'escpos'), chooseCodePage(windows1252, 'star')]).toEqual([
    [0x1b, 0x74, 16],
    [0x1b, 0x1d, 0x74, 32],
  ]);
});

it('turn letters bold and large where a line begins, and back where it ends, in either language', () => {
  const lines = [
    { bold: true, wide: true },
    { bold: true, wide: false },
    { bold: false, wide: false },
  ];
  const bytesOf = (language: 'escpos' | 'star') =>
    lines.map(line => [lineStart(line, language), lineEnd(line, language)]);
  const hex = (...parts: readonly string[]) => parts.map(part => [...bytesFrom(part)]);
  expect(bytesOf('escpos')).toEqual([
    hex('1b 45 01 1d 21 11', '1b 45 00 1d 21 00'),
    hex('1b 45 01', '1b 45 00'),
    [[], []],
  ]);
  expect(bytesOf('star')).toEqual([hex('1b 45 1b 69 01 01', '1b 46 1b 69 00 00'), hex('1b 45', '1b 46'), [[], []]]);
});
