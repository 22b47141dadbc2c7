import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import type { LayoutName } from '../../../../electron/devices/scanner/report-layout';
import { createScanReader } from '../../../../electron/devices/scanner/scan-reader';
import type { Instant } from '../../../../shared/kernel/units';
import { bytesFrom } from '../../../support/devices/report-hex';

const clock = { now: () => 0 as Instant, monotonicMs: () => 0 };

describe('encodeReports', () => {
  it('makes the report of vector B1', () => {
    const report = bytesFrom('02 10 5d 43 30 31 32 33 34 35 36 37 38 39 30 31 32 33 34 35 36 00*40 6a 00 00');
    expect(encodeReports('1234567890123456', { codeId: 0x6a })).toEqual([report]);
  });

  it('makes the two reports of vector B8', () => {
    expect(encodeReports(`${'A'.repeat(56)}TAIL`, { aim: ']Q0', codeId: 0x73 })).toEqual([
      bytesFrom('02 38 5d 51 30 41*56 73 00 01'),
      bytesFrom('02 04 5d 51 30 54 41 49 4c 00*52 73 00 00'),
    ]);
  });

  it('makes one report of exactly 56 bytes and one of none', () => {
    expect(encodeReports('B'.repeat(56), { aim: ']C0' }).length).toBe(1);
    expect(encodeReports('').length).toBe(1);
  });

  it('chooses the code that a real label would carry', () => {
    const aims = ['1234567890123456', 'María', 'x'.repeat(49), '@\n\u001e\rANSI '].map(text =>
      String.fromCharCode(...(encodeReports(text)[0] ?? new Uint8Array(0)).subarray(2, 5)),
    );
    expect(aims).toEqual([']C0', ']Q1', ']Q1', ']L0']);
  });

  it('refuses to put into a one-dimensional code what it cannot hold', () => {
    expect(() => encodeReports('€', { aim: ']C0' })).toThrow(RangeError);
  });

  it('is undone by the reader, in every layout and for every text', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 900 })
      .filter(value => !/[\r\n\t]$/.test(value));
    const anyLayout = fc.constantFrom<LayoutName>('A', 'S', 'D');
    fc.assert(
      fc.property(text, anyLayout, (value, layout) => {
        const reader = createScanReader({ layout, deviceKey: 'x', clock, repeatMs: () => 300 });
        const heard = encodeReports(value, { aim: ']Q1', layout }).map(report => reader.read(report));
        const last = heard.at(-1);
        expect(last?.kind === 'scan' ? last.scan.text : null).toBe(value);
        expect(heard.slice(0, -1).every(each => each.kind === 'nothing')).toBe(true);
      }),
    );
  });
});
