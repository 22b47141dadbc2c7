import { expect, it } from 'vitest';
import {
  askForEcho,
  askModel,
  askSensor,
  clearBuffers,
  cutOff,
  endCommand,
  processId,
  reportChanges,
  voidSlip,
  voidText,
} from '../../../../electron/devices/printer/escpos-control';
import { createEscposReader } from '../../../../electron/devices/printer/escpos-reader';
import { bytesFrom } from '../../../support/devices/report-hex';

it('are the bytes of hardware.md, section 8.5', () => {
  expect([reportChanges, clearBuffers, askSensor, askModel]).toEqual([
    bytesFrom('1d 61 0f'),
    bytesFrom('10 05 02'),
    bytesFrom('1d 72 01'),
    bytesFrom('1d 49 43'),
  ]);
  expect(askForEcho(processId(1))).toEqual(bytesFrom('1d 28 48 06 00 30 30 30 30 30 31'));
  expect(cutOff).toEqual(bytesFrom('1b 40 1d 56 42 00'));
  expect([...new Set(endCommand)]).toEqual([0]);
});

it('numbers jobs in four digits, over and over', () => {
  expect([0, 7, 9_999, 10_000, 123_456].map(processId)).toEqual(['0000', '0007', '9999', '0000', '3456']);
});

it('prints a slip that says what it is, on the narrowest paper, and cuts it off', () => {
  const reader = createEscposReader();
  const acts = reader.push(voidSlip);
  expect(acts.map(act => (act.kind === 'line' ? act.line.text : act.kind))).toEqual(['', voidText, 'cut']);
  expect([reader.unknownBytes(), voidText.length <= 32]).toEqual([0, true]);
});
