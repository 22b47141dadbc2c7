import { describe, expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import type { LayoutName } from '../../../../electron/devices/scanner/report-layout';
import { createScanReader, type Heard } from '../../../../electron/devices/scanner/scan-reader';
import type { Instant } from '../../../../shared/kernel/units';
import { bytesFrom } from '../../../support/devices/report-hex';
import { aLicence } from '../../../support/licences';

/** What the vectors of hardware.md, section 2.7, hold; as hexadecimal they are in scan-reader.test.ts. */
const contents = [
  ['B1 to B4', ']C0', '1234567890123456', '1234567890123456'],
  ['B5', ']E0', '012345678905', '012345678905'],
  ['B6', ']E0', '9501101530003', '9501101530003'],
  ['B7', ']d2', '01095011015300031727013110LOT42\u001d21SER-9', '01095011015300031727013110LOT42\u001d21SER-9'],
  ['B8', ']Q0', `${'A'.repeat(56)}TAIL`, `${'A'.repeat(56)}TAIL`],
  ['B9', ']C0', 'B'.repeat(56), 'B'.repeat(56)],
  ['B10', ']C0', 'P12345678\r', 'P12345678'],
  ['B11', ']Q1', 'https://id.example/x', 'https://id.example/x'],
  ['B16', ']C0', '', null],
  ['B18', ']L0', aLicence(), aLicence().replace(/[\r\n]$/, '')],
  ['B19', ']Q1', 'é€ABCD', 'é€ABCD'],
] as const;
const layouts = ['A', 'B', 'S', 'D'] as const;
const symbologyId: Readonly<Record<string, number>> = { ']Q0': 0x73, ']Q1': 0x73, ']L0': 0x72, ']d2': 0x77 };
/** Reports of the minimal layout end here; other systems pad them to what the device's longest one has. */
const endOfMinimal = 62;

function hear(layout: LayoutName, reports: readonly (readonly [Uint8Array, number])[]): readonly Heard[] {
  let nowMs = 0;
  const clock = { now: () => 0 as Instant, monotonicMs: () => nowMs };
  const reader = createScanReader({ layout, deviceKey: 'test', clock, repeatMs: () => 300 });
  return reports.map(([report, atMs]) => {
    nowMs = atMs;
    return reader.read(report);
  });
}

const textsOf = (heard: readonly Heard[]) => heard.flatMap(each => (each.kind === 'scan' ? [each.scan.text] : []));
const paced = (reports: readonly Uint8Array[], gapMs = 4) => reports.map((report, at) => [report, at * gapMs] as const);
const encode = (layout: LayoutName, aim: string, text: string) =>
  encodeReports(text, { layout, aim, codeId: symbologyId[aim] ?? 0x6a });

describe.each(layouts)('in layout %s', layout => {
  it.each(contents)('%s is read whole', (_, aim, text, expected) => {
    expect(textsOf(hear(layout, paced(encode(layout, aim, text))))).toEqual(expected === null ? [] : [expected]);
  });

  it('B12 and B13: an impossible length is an error, another report is nothing', () => {
    const tooLong = Uint8Array.from({ length: 64 }, (_, at) => [2, 60][at] ?? 0);
    expect(hear(layout, paced([tooLong, bytesFrom('03 01 02 03 04 05')])).map(each => each.kind)).toEqual([
      'trouble',
      'nothing',
    ]);
  });

  it('B14: half a code is dropped after silence', () => {
    const [half] = encode(layout, ']Q0', 'A'.repeat(100));
    const [whole] = encode(layout, ']Q0', '9501101530003');
    if (half === undefined || whole === undefined) throw new Error('There are reports.');
    expect(
      textsOf(
        hear(layout, [
          [half, 0],
          [whole, 2_000],
        ]),
      ),
    ).toEqual(['9501101530003']);
  });

  it('B17: an IBM frame is named as what it is', () => {
    const frame = bytesFrom('13 10 03 00 6f 70 65 6e 20 6d 53 75 70 70 6c 79 00 18 0b');
    expect(hear(layout, [[frame, 0]])).toEqual([{ kind: 'trouble', trouble: { kind: 'unsupported-mode' } }]);
  });
});

it.each(['A', 'S', 'D'] as const)('B15: in layout %s a code of another kind ends the half before it', layout => {
  const [half] = encode(layout, ']Q0', 'A'.repeat(100));
  const [other] = encode(layout, ']E0', '9501101530003');
  if (half === undefined || other === undefined) throw new Error('There are reports.');
  expect(textsOf(hear(layout, paced([half, other], 10)))).toEqual(['9501101530003']);
});

it.each(contents)('%s is read from the minimal layout as it is and as Windows pads it', (_, aim, text, expected) => {
  const padded = encode('S', aim, text);
  const plain = padded.map(report => report.slice(0, endOfMinimal));
  const read = [plain, padded].map(reports => textsOf(hear('S', paced(reports))));
  const texts = expected === null ? [] : [expected];
  expect(read).toEqual([texts, texts]);
});
