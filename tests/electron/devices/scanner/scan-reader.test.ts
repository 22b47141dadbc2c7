import { describe, expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import type { LayoutName } from '../../../../electron/devices/scanner/report-layout';
import type { Scan } from '../../../../electron/devices/scanner/scan';
import { createScanReader, type Heard } from '../../../../electron/devices/scanner/scan-reader';
import type { Instant } from '../../../../shared/kernel/units';
import { bytesFrom } from '../../../support/devices/report-hex';

const digitsHex = '31 32 33 34 35 36 37 38 39 30 31 32 33 34 35 36';
const at = 1_773_165_600_000 as Instant;
const b8First = `02 38 5d 51 30 41*56 73 00 01`;
const b6 = '02 0d 5d 45 30 39 35 30 31 31 30 31 35 33 30 30 30 33 00*43 64 00 00';
const b6Scan = { aim: ']E0', symbology: 'ean-13', text: '9501101530003' };

/** The fictional licence of hardware.md, section 4.4: a header of 41 bytes, DL of 220, ZF of 6. */
const licence = `@\n\u001e\rANSI 636010100102DL00410220ZF02610006DL${[
  'DAQD123456789010',
  'DCSSAMPLE',
  'DDEN',
  'DACJANE',
  'DDFN',
  'DADQ',
  'DDGN',
  'DCAE',
  'DCBNONE',
  'DCDNONE',
  'DBD01152023',
  'DBB07041985',
  'DBA07042031',
  'DBC2',
  'DAU064 IN',
  'DAG100 DEMO AVE',
  'DAITAMPA',
  'DAJFL',
  'DAK336020000',
  'DCFX1234567890123',
  'DCGUSA',
  'DDAF',
  'DDB02012020',
  'DDK1',
].join('\n')}\rZFZFA\r`;

type Step = readonly [bytes: Uint8Array, atMs: number];

function hear(steps: readonly Step[], layout: LayoutName = 'A', repeatGuardMs = 300): readonly Heard[] {
  let monotonicMs = 0;
  const clock = { now: () => at, monotonicMs: () => monotonicMs };
  const reader = createScanReader({ layout, deviceKey: 'test', clock, repeatMs: () => repeatGuardMs });
  return steps.map(([bytes, atMs]) => {
    monotonicMs = atMs;
    return reader.read(bytes);
  });
}

/** What matters of each scan, in order. */
function scansOf(heard: readonly Heard[]): readonly Pick<Scan, 'aim' | 'symbology' | 'text'>[] {
  return heard.flatMap(({ kind, ...rest }) => {
    if (kind !== 'scan' || !('scan' in rest)) return [];
    const { aim, symbology, text } = rest.scan;
    return [{ aim, symbology, text }];
  });
}

const read = (layout: LayoutName, ...hex: readonly string[]) =>
  scansOf(
    hear(
      hex.map((report, index) => [bytesFrom(report), index * 4] as const),
      layout,
    ),
  );

describe('the vectors of hardware.md, section 2.7', () => {
  it('B1: a BioTrack id in layout A, whole', () => {
    expect(hear([[bytesFrom(`02 10 5d 43 30 ${digitsHex} 00*40 6a 00 00`), 0]])).toEqual([
      {
        kind: 'scan',
        scan: {
          text: '1234567890123456',
          bytes: new TextEncoder().encode('1234567890123456'),
          aim: ']C0',
          symbology: 'code-128',
          deviceKey: 'test',
          at,
        },
      },
    ]);
  });

  const biotrackId = { aim: ']C0', symbology: 'code-128', text: '1234567890123456' };
  it.each([
    ['B2', 'B', [`02 10 ${digitsHex} 00*44 6a 00`], { ...biotrackId, aim: null }],
    ['B3', 'S', [`02 10 5d 43 30 ${digitsHex} 00*41`], { ...biotrackId }],
    ['B4', 'D', [`02 10 00 5d 43 30 ${digitsHex} 00*42`], { ...biotrackId }],
    [
      'B5',
      'A',
      ['02 0c 5d 45 30 30 31 32 33 34 35 36 37 38 39 30 35 00*44 63 00 00'],
      { aim: ']E0', symbology: 'upc-a', text: '012345678905' },
    ],
    ['B6', 'A', [b6], b6Scan],
    [
      'B7',
      'A',
      [
        '02 27 5d 64 32 30 31 30 39 35 30 31 31 30 31 35 33 30 30 30 33 31 37 32 37 30 31 33 31 31 30 4c 4f 54 34 32 1d 32 31 53 45 52 2d 39 00*17 77 00 00',
      ],
      { aim: ']d2', symbology: 'gs1-data-matrix', text: '01095011015300031727013110LOT42\u001d21SER-9' },
    ],
    [
      'B8',
      'A',
      [b8First, '02 04 5d 51 30 54 41 49 4c 00*52 73 00 00'],
      { aim: ']Q0', symbology: 'qr', text: `${'A'.repeat(56)}TAIL` },
    ],
    ['B9', 'A', ['02 38 5d 43 30 42*56 6a 00 00'], { aim: ']C0', symbology: 'code-128', text: 'B'.repeat(56) }],
    [
      'B10',
      'A',
      ['02 0a 5d 43 30 50 31 32 33 34 35 36 37 38 0d 00*46 6a 00 00'],
      { aim: ']C0', symbology: 'code-128', text: 'P12345678' },
    ],
    [
      'B11',
      'A',
      ['02 14 5d 51 31 68 74 74 70 73 3a 2f 2f 69 64 2e 65 78 61 6d 70 6c 65 2f 78 00*36 73 00 00'],
      { aim: ']Q1', symbology: 'qr', text: 'https://id.example/x' },
    ],
    [
      'B19',
      'A',
      ['02 09 5d 51 31 c3 a9 e2 82 ac 41 42 43 44 00*47 73 00 00'],
      { aim: ']Q1', symbology: 'qr', text: 'é€ABCD' },
    ],
  ] as const)('%s', (_, layout, hex, scan) => {
    expect(read(layout, ...hex)).toEqual([scan]);
  });

  it('B12: a length above 56 is a protocol error and nothing else', () => {
    expect(hear([[bytesFrom('02 3c 5d 43 30 00*59'), 0]])).toEqual([
      { kind: 'trouble', trouble: { kind: 'protocol', fault: 'bad-length' } },
    ]);
  });

  it('B13 and B16: another report id and an empty scan are nothing', () => {
    const steps = [
      [bytesFrom('03 01 02 03 04 05'), 0],
      [bytesFrom('02 00 5d 43 30 00*56 6a 00 00'), 1],
    ] as const;
    expect(hear(steps)).toEqual([{ kind: 'nothing' }, { kind: 'nothing' }]);
  });

  it('B14 and B15: an unfinished code is dropped after silence and by a code of another kind', () => {
    expect(
      scansOf(
        hear([
          [bytesFrom(b8First), 0],
          [bytesFrom(b6), 2_000],
        ]),
      ),
    ).toEqual([b6Scan]);
    expect(
      scansOf(
        hear([
          [bytesFrom(b8First), 0],
          [bytesFrom(b6), 10],
        ]),
      ),
    ).toEqual([b6Scan]);
  });

  it('B17: an IBM frame asks for another mode', () => {
    const frame = bytesFrom('13 10 03 00 6f 70 65 6e 20 6d 53 75 70 70 6c 79 00 18 0b');
    expect(hear([[frame, 0]])).toEqual([{ kind: 'trouble', trouble: { kind: 'unsupported-mode' } }]);
  });

  it('B18: a licence of five reports keeps every control character', () => {
    const reports = encodeReports(licence, { aim: ']L0', codeId: 0x72 });
    const steps = reports.map((report, index) => [report, index * 2] as const);
    expect([licence.length, reports.length, reports[4]?.[1]]).toEqual([267, 5, 0x2b]);
    expect(scansOf(hear(steps))).toEqual([{ aim: ']L0', symbology: 'pdf417', text: licence.slice(0, -1) }]);
  });
});

describe('createScanReader', () => {
  const code = (text: string): Uint8Array => encodeReports(text, { aim: ']C0' })[0] ?? new Uint8Array(0);

  it('takes the same code within the guard for a repetition and after it for a second item', () => {
    const texts = (steps: readonly Step[], guardMs?: number) =>
      scansOf(hear(steps, 'A', guardMs)).map(scan => scan.text);
    expect(
      texts([
        [code('A1'), 0],
        [code('A1'), 299],
      ]),
    ).toEqual(['A1']);
    expect(
      texts([
        [code('A1'), 0],
        [code('A1'), 300],
      ]),
    ).toEqual(['A1', 'A1']);
    expect(
      texts([
        [code('A1'), 0],
        [code('B2'), 10],
        [code('A1'), 20],
      ]),
    ).toEqual(['A1', 'B2', 'A1']);
    expect(
      texts(
        [
          [code('A1'), 0],
          [code('A1'), 1],
        ],
        0,
      ),
    ).toEqual(['A1', 'A1']);
  });

  it('reads bytes that are no UTF-8, and every one-dimensional code, as Latin-1', () => {
    expect(read('A', '02 02 5d 51 31 e9 41 00*57')).toEqual([{ aim: ']Q1', symbology: 'qr', text: 'éA' }]);
    expect(read('A', '02 02 5d 43 30 c3 85 00*57')).toEqual([{ aim: ']C0', symbology: 'code-128', text: 'Ã\u0085' }]);
  });

  it('says how many reports a refused code had, not what was in it', () => {
    const reports = encodeReports('x'.repeat(70 * 56), { aim: ']Q1' });
    const heard = hear(reports.map((report, index) => [report, index] as const));
    expect(heard.filter(each => each.kind !== 'nothing')).toEqual([
      { kind: 'trouble', trouble: { kind: 'too-long', reports: 65 } },
    ]);
  });

  it('never throws and never gives more bytes than were announced, over 100,000 random reports', () => {
    const next = aRandomInteger(20_260_310);
    let monotonicMs = 0;
    const clock = { now: () => at, monotonicMs: () => monotonicMs };
    const players = (['A', 'B', 'S', 'D'] as const).map(layout => ({
      reader: createScanReader({ layout, deviceKey: 'fuzz', clock, repeatMs: () => 0 }),
      good: ['1234567890123456', 'x'.repeat(150)].flatMap(text => encodeReports(text, { layout, aim: ']C0' })),
      announced: 0,
    }));
    const counts = { scan: 0, trouble: 0, nothing: 0, repeat: 0 };
    const excess: number[] = [];
    for (let count = 0; count < 100_000; count += 1) {
      const player = players[count % 4];
      if (player === undefined) throw new Error('four players');
      const report = damaged(player.good[next(player.good.length)], next);
      monotonicMs += next(200);
      const heard = player.reader.read(report);
      counts[heard.kind] += 1;
      player.announced += report[1] ?? 0;
      if (heard.kind !== 'scan') continue;
      const { length } = heard.scan.bytes;
      if (length === 0 || length > player.announced) excess.push(length);
      player.announced = 0;
    }
    expect(excess).toEqual([]);
    expect(counts.scan + counts.trouble + counts.nothing + counts.repeat).toBe(100_000);
    expect(Math.min(counts.scan, counts.trouble, counts.nothing)).toBeGreaterThan(5_000);
  });
});

/** Whole numbers below `limit`, the same on every run. */
function aRandomInteger(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A good report, one with some bytes changed or cut off, or noise. */
function damaged(good: Uint8Array | undefined, next: (limit: number) => number): Uint8Array {
  const mode = next(4);
  if (good === undefined || mode === 0) return Uint8Array.from({ length: next(80) }, () => next(256));
  const report = Uint8Array.from(good);
  if (mode === 1) return report;
  for (let changes = 1 + next(3); changes > 0; changes -= 1) report[next(report.length)] = next(256);
  return mode === 2 ? report : report.slice(0, next(65));
}
