import { describe, expect, it } from 'vitest';
import { parseCutReport, parseReport } from '../../../../electron/devices/scanner/hid-pos-parser';
import { layouts } from '../../../../electron/devices/scanner/report-layout';
import { bytesFrom } from '../../../support/devices/report-hex';

const digits = new TextEncoder().encode('1234567890123456');
const digitsHex = '31 32 33 34 35 36 37 38 39 30 31 32 33 34 35 36';

describe('parseReport', () => {
  it('reads layout A (B1)', () => {
    const report = bytesFrom(`02 10 5d 43 30 ${digitsHex} 00*40 6a 00 00`);
    expect(parseReport(layouts.A, report)).toEqual({
      kind: 'part',
      aim: ']C0',
      data: digits,
      codeId: 0x6a,
      isContinued: false,
    });
  });

  it('reads layout B, which has no AIM (B2)', () => {
    const report = bytesFrom(`02 10 ${digitsHex} 00*44 6a 00`);
    expect(parseReport(layouts.B, report)).toEqual({
      kind: 'part',
      aim: null,
      data: digits,
      codeId: 0x6a,
      isContinued: false,
    });
  });

  it('reads layout S at 62 bytes and padded to 64 by Windows (B3)', () => {
    const bare = bytesFrom(`02 10 5d 43 30 ${digitsHex} 00*40 01`);
    const expected = { kind: 'part', aim: ']C0', data: digits, codeId: null, isContinued: true };
    expect(parseReport(layouts.S, bare)).toEqual(expected);
    expect(parseReport(layouts.S, Uint8Array.from([...bare, 0, 0]))).toEqual(expected);
  });

  it('reads layout D, shifted by one (B4)', () => {
    const report = bytesFrom(`02 10 00 5d 43 30 ${digitsHex} 00*42`);
    expect(parseReport(layouts.D, report)).toEqual({
      kind: 'part',
      aim: ']C0',
      data: digits,
      codeId: null,
      isContinued: false,
    });
  });

  it('reads an AIM field of zeros as a device that sends none', () => {
    const report = bytesFrom('02 01 00 00 00 41 00*58');
    expect(parseReport(layouts.A, report)).toMatchObject({ kind: 'part', aim: null });
  });

  it('keeps zero bytes inside the data, because a code may hold them', () => {
    const report = bytesFrom('02 03 5d 64 30 41 00 42 00*56');
    expect(parseReport(layouts.A, report)).toMatchObject({ data: Uint8Array.from([0x41, 0, 0x42]) });
  });

  it.each([
    ['a length above 56 (B12)', '02 3c 5d 43 30 00*59', 'bad-length'],
    ['a report that ends before its flag', '02 02 5d 43 30 41 42', 'too-short'],
    ['a report id alone', '02', 'too-short'],
    ['a layout B report read as A', `02 10 ${digitsHex} 00*44 6a 00`, 'wrong-layout'],
    ['AIM characters that are none', '02 01 5d 20 30 41 00*58', 'wrong-layout'],
  ])('faults on %s', (_, hex, fault) => {
    expect(parseReport(layouts.A, bytesFrom(hex))).toEqual({ kind: 'fault', fault });
  });

  it('ignores other report ids (B13) and an empty report', () => {
    expect(parseReport(layouts.A, bytesFrom('03 01 02 03 04 05'))).toEqual({ kind: 'ignored' });
    expect(parseReport(layouts.A, new Uint8Array(0))).toEqual({ kind: 'ignored' });
  });

  it('recognises an IBM hand-held frame, bare or padded (B17)', () => {
    const frame = bytesFrom('13 10 03 00 6f 70 65 6e 20 6d 53 75 70 70 6c 79 00 18 0b');
    expect(parseReport(layouts.A, frame)).toEqual({ kind: 'unsupported-mode' });
    expect(parseReport(layouts.A, Uint8Array.from([...frame, ...bytesFrom('00*45')]))).toEqual({
      kind: 'unsupported-mode',
    });
  });
});

describe('parseCutReport', () => {
  const cut = (layout: 'A' | 'B', hex: string) => parseCutReport(layouts[layout], bytesFrom(hex));

  it('reads what is left of the head', () => {
    expect([cut('A', '02 04 5d 43 30 68'), cut('A', '02 38 5d 43'), cut('A', '02'), cut('B', '02 04')]).toEqual([
      { length: 4, aim: ']C0' },
      { length: 56, aim: undefined },
      { length: null, aim: undefined },
      { length: 4, aim: null },
    ]);
  });

  it('knows nothing of what is no report', () => {
    expect([cut('A', '03 04 41 42 43'), cut('B', '02 39 41'), cut('B', '02 00')]).toEqual([
      { length: null, aim: undefined },
      { length: null, aim: null },
      { length: null, aim: null },
    ]);
  });
});
