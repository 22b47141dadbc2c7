import { encodeReports } from '../../../electron/devices/scanner/encode-reports';
import type { LayoutName } from '../../../electron/devices/scanner/report-layout';
import { createScanReader, type ScanReader } from '../../../electron/devices/scanner/scan-reader';
import { emptyFramer, endOfQuiet, pushBytes, type SerialSuffix } from '../../../electron/devices/scanner/serial-framer';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import { readScan } from '../../../shared/scan/read-scan';
import { aLicence } from '../../support/licences';
import { seededRandom } from './seeded-random';

export type FuzzTally = {
  readonly reports: number;
  readonly scans: number;
  readonly troubles: number;
  readonly nothing: number;
  readonly uncaught: readonly string[];
  /** Scans whose bytes are not those of the reports that were sent last. */
  readonly mismatches: readonly string[];
};

type Random = () => number;
type Player = {
  readonly layout: LayoutName;
  readonly reader: ScanReader;
  readonly good: readonly Uint8Array[];
  parts: Uint8Array[];
};

const today = '2026-03-10' as CivilDate;
/** Where the data of a report lies, told here a second time so that the parser is not its own judge. */
const dataAt = { A: 5, B: 2, S: 5, D: 6 } as const satisfies Record<LayoutName, number>;
const mostParts = 64;
const scannedData = 0x02;
const samples = [
  ...['1234567890123456', 'x'.repeat(56), 'y'.repeat(150), 'é€ABCD', aLicence()],
  '01095011015300031727013110LOT42\u001d21SER-9',
];

/**
 * Plays reports to the readers of all four layouts: good ones, good ones with bytes changed or cut off, others' halves, and
 * noise, at every pace; and the same bytes to a serial line. Whatever comes out must be made of what went in.
 */
export function fuzzScanner({ reports, seed }: { readonly reports: number; readonly seed: number }): FuzzTally {
  const random = seededRandom(seed);
  let nowMs = 0;
  const clock = { now: () => nowMs as Instant, monotonicMs: () => nowMs };
  const players = (['A', 'B', 'S', 'D'] as const).map((layout): Player => {
    const reader = createScanReader({ layout, deviceKey: 'fuzz', clock, repeatMs: () => 0 });
    const good = samples.flatMap(text => encodeReports(text, { layout, aim: text.length > 56 ? ']Q1' : ']d2' }));
    return { layout, reader, good, parts: [] };
  });
  const tally = { scans: 0, troubles: 0, nothing: 0 };
  const uncaught: string[] = [];
  const mismatches: string[] = [];
  let line = emptyFramer;
  for (let count = 0; count < reports; count += 1) {
    const player = pick(random, players);
    const report = damaged(pick(random, player.good), random);
    nowMs += Math.floor(random() * 200);
    try {
      const heard = player.reader.read(report);
      // Reports of another kind may come in between, and are no part of a code.
      if (report[0] === scannedData)
        player.parts = [...player.parts.slice(1 - mostParts), dataOf(player.layout, report)];
      if (heard.kind === 'scan') {
        tally.scans += 1;
        if (!isMadeOf(heard.scan.bytes, player.parts)) mismatches.push(`seed ${seed}, report ${count}`);
        readScan(`${heard.scan.aim ?? ''}${heard.scan.text}`, { today });
      } else if (heard.kind === 'trouble') tally.troubles += 1;
      else tally.nothing += 1;
      line = playLine(line, report, nowMs, pick(random, ['cr', 'lf', 'eot', 'none'] as const));
    } catch (thrown) {
      uncaught.push(`seed ${seed}, report ${count}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  }
  return { reports, ...tally, uncaught, mismatches };
}

/** A line never gives out more than it was given. */
function playLine(
  before: typeof emptyFramer,
  chunk: Uint8Array,
  atMs: number,
  suffix: SerialSuffix,
): typeof emptyFramer {
  const pushed = pushBytes(suffix, before, chunk, atMs);
  const ended = atMs % 3 === 0 ? endOfQuiet(suffix, pushed.state) : { ...pushed, frames: [], dropped: 0 };
  const given = [...pushed.frames, ...ended.frames].reduce((sum, frame) => sum + frame.length, 0);
  if (given > before.bytes.length + chunk.length) throw new Error('a serial line gave more than it got');
  for (const frame of [...pushed.frames, ...ended.frames]) readScan(Buffer.from(frame).toString('latin1'), { today });
  return ended.state;
}

function dataOf(layout: LayoutName, report: Uint8Array): Uint8Array {
  const start = dataAt[layout];
  return report.slice(start, start + (report[1] ?? 0));
}

/** The bytes of some of the latest reports, whole and in order, less one terminator of one or two bytes. */
function isMadeOf(bytes: Uint8Array, parts: readonly Uint8Array[]): boolean {
  let tail = Buffer.alloc(0);
  for (const part of parts.toReversed()) {
    tail = Buffer.concat([part, tail]);
    const missing = tail.length - bytes.length;
    if (missing >= 0 && missing <= 2 && tail.subarray(0, bytes.length).equals(bytes)) return bytes.length > 0;
    if (missing > 2) return false;
  }
  return false;
}

/** A good report, one with some bytes changed or cut off, or noise. */
function damaged(good: Uint8Array, random: Random): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  const mode = below(4);
  if (mode === 0) return Uint8Array.from({ length: below(80) }, () => below(256));
  const report = Uint8Array.from(good);
  if (mode === 1) return report;
  for (let changes = 1 + below(3); changes > 0; changes -= 1) report[below(report.length)] = below(256);
  return mode === 2 ? report : report.slice(0, below(65));
}

function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('There is nothing to pick from.');
  return chosen;
}
