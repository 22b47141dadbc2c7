import { expect, it } from 'vitest';
import { windows1252 } from '../../../../electron/devices/printer/code-pages';
import {
  alignment,
  chooseCodePage,
  drawerPulse,
  drawerPulseNow,
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
