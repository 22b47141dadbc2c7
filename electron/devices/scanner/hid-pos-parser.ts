import { dataCapacity, type ReportLayout, scannedDataReportId } from './report-layout';

export type ProtocolFault = 'too-short' | 'bad-length' | 'wrong-layout';

/** What one input report says. */
export type ParsedReport =
  | {
      readonly kind: 'part';
      readonly aim: string | null;
      readonly data: Uint8Array;
      readonly codeId: number | null;
      readonly isContinued: boolean;
    }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'fault'; readonly fault: ProtocolFault }
  /** The scanner speaks IBM hand-held frames: the user must switch its mode. */
  | { readonly kind: 'unsupported-mode' };

/** Reads one report, report id first. Never throws, whatever the bytes. */
export function parseReport(layout: ReportLayout, report: Uint8Array): ParsedReport {
  if (report[0] !== scannedDataReportId) return { kind: isIbmFrame(report) ? 'unsupported-mode' : 'ignored' };
  const length = report[1];
  const flags = report[layout.flagAt];
  if (length === undefined || flags === undefined) return { kind: 'fault', fault: 'too-short' };
  const end = layout.dataAt + length;
  if (length > dataCapacity || end > report.length) return { kind: 'fault', fault: 'bad-length' };
  const aim = readAim(layout, report);
  if (aim === undefined) return { kind: 'fault', fault: 'wrong-layout' };
  return {
    kind: 'part',
    aim,
    data: report.slice(layout.dataAt, end),
    codeId: codeIdOf(layout, report),
    isContinued: (flags & 1) === 1,
  };
}

/** What the beginning of a report still says. */
export type CutReport = {
  /** null: it was cut off before, or is no length. */
  readonly length: number | null;
  /** null: the device sends none. undefined: it was cut off before, or is none. */
  readonly aim: string | null | undefined;
};

/** Reads a report of which only the beginning came. */
export function parseCutReport(layout: ReportLayout, bytes: Uint8Array): CutReport {
  const [id, length = 0] = bytes;
  const isKnown = id === scannedDataReportId && length > 0 && length <= dataCapacity;
  const isAimThere = layout.aimAt === null || bytes.length >= layout.aimAt + 3;
  return { length: isKnown ? length : null, aim: isAimThere ? readAim(layout, bytes) : undefined };
}

/** null: the device sends none. undefined: these three bytes are no AIM identifier, so the layout is the wrong one. */
function readAim(layout: ReportLayout, report: Uint8Array): string | null | undefined {
  if (layout.aimAt === null) return null;
  const [mark = 0, code = 0, modifier = 0] = report.subarray(layout.aimAt, layout.aimAt + 3);
  if (mark === 0 && code === 0 && modifier === 0) return null;
  const isAim = mark === 0x5d && isLetter(code) && isLetterOrDigit(modifier);
  return isAim ? String.fromCharCode(mark, code, modifier) : undefined;
}

function codeIdOf(layout: ReportLayout, report: Uint8Array): number | null {
  const codeId = layout.codeIdAt === null ? 0 : (report[layout.codeIdAt] ?? 0);
  return codeId === 0 ? null : codeId;
}

/** Total length first, three status bytes, text, a three-byte label id that ends in 0b, padding (hardware.md, 2.2). */
function isIbmFrame(report: Uint8Array): boolean {
  const total = report[0] ?? 0;
  if (total < 8 || total > report.length) return false;
  return report[total - 1] === 0x0b && report.subarray(total).every(byte => byte === 0);
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function isLetterOrDigit(byte: number): boolean {
  return isLetter(byte) || (byte >= 0x30 && byte <= 0x39);
}
