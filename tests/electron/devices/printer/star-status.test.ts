import { describe, expect, it } from 'vitest';
import { createStarReader } from '../../../../electron/devices/printer/star-status';
import { starReport, wellCondition } from '../../../../electron/devices/printer/virtual-status';
import { bytesFrom } from '../../../support/devices/report-hex';

const read = (...chunks: readonly Uint8Array[]) => {
  const reader = createStarReader();
  return chunks.map(chunk => reader.push(chunk));
};
const bytes = (change: Partial<typeof wellCondition>, etb = 0) =>
  Uint8Array.from(starReport({ ...wellCondition, ...change }, etb));
const well = { paper: 'ok', cover: 'closed', drawerPin: 'low', isOffline: false, trouble: null } as const;

describe('createStarReader', () => {
  it.each([
    [{}, {}],
    [{ paper: 'near-end' }, { paper: 'near-end' }],
    [{ paper: 'out' }, { paper: 'out', isOffline: true }],
    [{ isCoverOpen: true }, { cover: 'open', isOffline: true }],
    [{ isCutterJammed: true }, { trouble: 'cutter', isOffline: true }],
    [{ isHeadHot: true }, { trouble: 'overheated', isOffline: true }],
    [{ isBroken: true }, { trouble: 'printer-error', isOffline: true }],
    [{ isDrawerOpen: true }, { drawerPin: 'high' }],
  ] as const)('reads %o (hardware.md, section 8.6)', (condition, change) => {
    const told = { condition: { ...well, ...change }, etb: 0 };
    expect(read(bytes(condition))).toEqual([{ reports: [told], strange: 0 }]);
  });

  it('reads the counter of jobs through all its 32 values', () => {
    const values = Array.from({ length: 32 }, (_, etb) => etb);
    const [heard] = read(Uint8Array.from(values.flatMap(etb => [...bytes({}, etb)])));
    expect(heard?.reports.map(({ etb }) => etb)).toEqual(values);
  });

  it('waits for the rest of a report, wherever it is cut', () => {
    const whole = bytes({ paper: 'out' }, 5);
    for (let at = 1; at < whole.length; at += 1) {
      const [first, second] = read(whole.slice(0, at), whole.slice(at));
      expect([first?.reports.length, second?.reports[0]?.etb, second?.strange]).toEqual([0, 5, 0]);
    }
  });

  it('counts what is no report and finds the next one', () => {
    const [heard] = read(Uint8Array.from([0x12, 0xff, 0x23, 0x01, ...bytes({})]));
    expect([heard?.reports.length, heard?.strange]).toEqual([1, 4]);
    expect(read(bytesFrom('0d 06 00 00 00 00'))[0]?.reports).toEqual([{ condition: { ...well }, etb: null }]);
  });
});
