import { dataCapacity, type LayoutName, layouts, reportSize, scannedDataReportId } from './report-layout';
import { isTwoDimensional, symbologyOf } from './symbology';

export type EncodeOptions = {
  /** Default: by the text, as a real label would be printed. */
  readonly aim?: string;
  readonly layout?: LayoutName;
  readonly codeId?: number;
};

/** The reports that a HID POS scanner sends when it reads `text`, each of 64 bytes. */
export function encodeReports(text: string, options: EncodeOptions = {}): readonly Uint8Array[] {
  const aim = options.aim ?? aimFor(text);
  const bytes = bytesOf(text, aim);
  const reports: Uint8Array[] = [];
  for (let at = 0; at < bytes.length || at === 0; at += dataCapacity) {
    const isContinued = at + dataCapacity < bytes.length;
    reports.push(encodeOne(bytes.subarray(at, at + dataCapacity), aim, isContinued, options));
  }
  return reports;
}

/** Code 128 for what fits one, PDF417 for a driver's licence, QR for everything else. */
function aimFor(text: string): string {
  if (text.startsWith('@\n\u001e\r')) return ']L0';
  return text.length <= 48 && /^[\x20-\x7e]*$/.test(text) ? ']C0' : ']Q1';
}

function bytesOf(text: string, aim: string): Uint8Array {
  if (isTwoDimensional(symbologyOf(aim, null, text.length))) return new TextEncoder().encode(text);
  const bytes = Buffer.from(text, 'latin1');
  if (bytes.toString('latin1') !== text) throw new RangeError('A one-dimensional code holds only Latin-1 characters');
  return bytes;
}

function encodeOne(data: Uint8Array, aim: string, isContinued: boolean, options: EncodeOptions): Uint8Array {
  const layout = layouts[options.layout ?? 'A'];
  const report = new Uint8Array(reportSize);
  report[0] = scannedDataReportId;
  report[1] = data.length;
  if (layout.aimAt !== null) report.set(new TextEncoder().encode(aim), layout.aimAt);
  report.set(data, layout.dataAt);
  if (layout.codeIdAt !== null) report[layout.codeIdAt] = options.codeId ?? 0;
  report[layout.flagAt] = isContinued ? 1 : 0;
  return report;
}
