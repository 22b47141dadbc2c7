import { describe, expect, it } from 'vitest';
import { lookForCut, mayBeFrame } from '../../../../electron/devices/scanner/cut-report';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { type LayoutName, layouts } from '../../../../electron/devices/scanner/report-layout';

const reportOf = (text: string, layout: LayoutName): Uint8Array =>
  encodeReports(text, { layout, ...(layout === 'B' ? {} : { aim: ']C0' }) })[0] ?? new Uint8Array(0);
const look = (layout: LayoutName, ...parts: readonly Uint8Array[]) =>
  lookForCut(layouts[layout], Uint8Array.from(parts.flatMap(part => [...part])));

describe('lookForCut', () => {
  it.each(['A', 'B', 'S', 'D'] as const)(
    'takes a report for what it is, with and without a next one, in layout %s',
    layout => {
      const report = reportOf('1234567890123456', layout);
      expect([look(layout, report), look(layout, report, report)]).toEqual([{ kind: 'frame' }, { kind: 'frame' }]);
    },
  );

  it.each(['A', 'B', 'S', 'D'] as const)('finds where the first of two was cut, in layout %s', layout => {
    const half = reportOf('LOT-7', layout).slice(0, 20);
    expect(look(layout, half, reportOf('A1', layout))).toEqual({ kind: 'cut', length: 20 });
  });

  it('waits for the rest of what may be a report, and takes it for none as soon as it is not', () => {
    const half = reportOf('LOT-7', 'B').slice(0, 20);
    const next = reportOf('A1', 'B');
    expect(look('B', half, next.slice(0, 63))).toEqual({ kind: 'open' });
    expect(look('B', half, next.slice(0, 50), Uint8Array.of(7))).toEqual({ kind: 'frame' });
    expect(look('A', reportOf('LOT-7', 'A').slice(0, 61), reportOf('A1', 'A').slice(0, 4))).toEqual({ kind: 'open' });
  });

  it('believes a code of layout B that looks like a report inside, where the next report follows it', () => {
    const code = reportOf('AB\u0002\u0003XYZ', 'B');
    expect([look('B', code), look('B', code, reportOf('A1', 'B'))]).toEqual([{ kind: 'open' }, { kind: 'frame' }]);
  });

  it('takes no code for a beginning whose data are zeros or begin as no code does', () => {
    const frame = reportOf('A\u0002\u0003\u0001BC', 'B');
    expect([look('B', frame), look('B', reportOf('02', 'B'))]).toEqual([{ kind: 'frame' }, { kind: 'frame' }]);
  });
});

describe('mayBeFrame', () => {
  it('holds for reports and for what is of another kind, and not for a report with another one inside', () => {
    const report = reportOf('LOT-7', 'B');
    const mixed = Uint8Array.from([...report.slice(0, 20), ...reportOf('A1', 'B')].slice(0, 64));
    const other = Uint8Array.from([3, ...report.slice(1)]);
    expect([report, other, mixed].map(bytes => mayBeFrame(layouts.B, bytes))).toEqual([true, true, false]);
    expect(mayBeFrame(layouts.A, mixed)).toBe(true);
  });
});
