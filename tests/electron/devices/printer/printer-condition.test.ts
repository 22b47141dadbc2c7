import { describe, expect, it } from 'vitest';
import {
  afterReply,
  afterReport,
  blockedBy,
  type PrinterCondition,
  unknownCondition,
} from '../../../../electron/devices/printer/printer-condition';
import { bytesFrom } from '../../../support/devices/report-hex';

const well: PrinterCondition = {
  ...{ paper: 'ok', cover: 'closed', drawerPin: 'low', isOffline: false, trouble: null },
};

describe('afterReply', () => {
  it.each([
    ['printer', 0x12, {}, null],
    ['printer', 0x1a, { isOffline: true }, 'offline'],
    ['printer', 0x16, { drawerPin: 'high' }, null],
    ['offline-cause', 0x12, {}, null],
    ['offline-cause', 0x16, { cover: 'open' }, 'cover-open'],
    ['offline-cause', 0x32, { paper: 'out' }, 'paper-out'],
    ['offline-cause', 0x36, { cover: 'open', paper: 'out' }, 'cover-open'],
    ['offline-cause', 0x52, { trouble: 'printer-error' }, 'printer-error'],
    ['error-cause', 0x12, {}, null],
    ['error-cause', 0x1a, { trouble: 'cutter' }, 'cutter'],
    ['error-cause', 0x32, { trouble: 'printer-error' }, 'printer-error'],
    ['error-cause', 0x52, { trouble: 'overheated' }, 'overheated'],
    ['paper', 0x12, {}, null],
    ['paper', 0x1e, { paper: 'near-end' }, null],
    ['paper', 0x7e, { paper: 'out' }, 'paper-out'],
    ['paper', 0x72, { paper: 'out' }, 'paper-out'],
  ] as const)('of %s %i changes so much (P2 to P5)', (question, byte, change, reason) => {
    const after = afterReply(well, question, byte);
    expect([after, blockedBy(after)]).toEqual([{ ...well, ...change }, reason]);
  });

  it('does not keep the paper out once its end is not the cause any more', () => {
    expect(afterReply({ ...well, paper: 'out' }, 'offline-cause', 0x12).paper).toBe('unknown');
  });
});

describe('afterReport', () => {
  it.each([
    ['10 00 00 00', {}, null],
    ['10 00 03 00', { paper: 'near-end' }, null],
    ['18 00 0f 00', { paper: 'out', isOffline: true }, 'paper-out'],
    ['38 00 00 00', { cover: 'open', isOffline: true }, 'cover-open'],
    ['38 00 03 00', { cover: 'open', isOffline: true, paper: 'near-end' }, 'cover-open'],
    ['18 08 00 00', { trouble: 'cutter', isOffline: true }, 'cutter'],
    ['18 20 00 00', { trouble: 'printer-error', isOffline: true }, 'printer-error'],
    ['18 40 00 00', { trouble: 'overheated', isOffline: true }, 'overheated'],
    ['14 00 00 00', { drawerPin: 'high' }, null],
    ['58 00 00 00', { isOffline: true }, 'offline'],
  ] as const)('of %s says so much (P6 to P12)', (hex, change, reason) => {
    const after = afterReport([...bytesFrom(hex)]);
    expect([after, blockedBy(after)]).toEqual([{ ...well, ...change }, reason]);
  });
});

it('lets nothing speak against a printer that has said nothing', () => {
  expect(blockedBy(unknownCondition)).toBe(null);
});
