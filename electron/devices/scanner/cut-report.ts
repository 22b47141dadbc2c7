import { dataCapacity, type ReportLayout, reportSize, scannedDataReportId } from './report-layout';

/** What the first 64 bytes of a stream are. 'open': only what comes next can tell; nothing that could be read waits for it. */
export type Look =
  | { readonly kind: 'frame' }
  | { readonly kind: 'cut'; readonly length: number }
  | { readonly kind: 'open' };

const frame: Look = { kind: 'frame' };
const open: Look = { kind: 'open' };
const del = 0x7f;

/**
 * Whether another report begins inside the first one, which then was cut short. Where reports carry an AIM identifier, their
 * heads are enough. Layout B has none, and a code may hold whatever looks like a head; there the whole of a report is
 * compared with what a report is: nothing behind its data but zeros, and one more report behind its end.
 */
export function lookForCut(layout: ReportLayout, bytes: Uint8Array): Look {
  for (let at = 1; at < reportSize; at += 1) {
    if (!mayBegin(layout, bytes.subarray(at))) continue;
    if (layout.aimAt !== null) return bytes.length < at + layout.aimAt + 3 ? open : { kind: 'cut', length: at };
    if (bytes.length < at + reportSize) return open;
    return isOneFrame(layout, bytes, at) ? frame : { kind: 'cut', length: at };
  }
  return frame;
}

/** Whether the first 64 bytes alone may be read: with bytes that no report has, they are of two of them. */
export function mayBeFrame(layout: ReportLayout, bytes: Uint8Array): boolean {
  return layout.aimAt !== null || bytes[0] !== scannedDataReportId || isPadded(layout, bytes);
}

/** No more is looked at than the report that may begin at `at` needs, so that it does not matter how the network cut the stream. */
function isOneFrame(layout: ReportLayout, bytes: Uint8Array, at: number): boolean {
  const next = bytes.subarray(reportSize, at + reportSize);
  return mayBeFrame(layout, bytes) && hasHead(next) && isPadded(layout, next);
}

/** As far as the bytes go: what ends early has nothing against it. */
function mayBegin(layout: ReportLayout, bytes: Uint8Array): boolean {
  if (!hasHead(bytes)) return false;
  if (layout.aimAt !== null) return mayBeAim(bytes.subarray(layout.aimAt));
  return isPadded(layout, bytes) && isText(bytes.subarray(layout.dataAt, layout.dataAt + (bytes[1] ?? 0)));
}

function hasHead([id, length = 1]: Uint8Array): boolean {
  return id === scannedDataReportId && length > 0 && length <= dataCapacity;
}

function mayBeAim(bytes: Uint8Array): boolean {
  return /^(\]([A-Za-z][0-9A-Za-z]?)?)?$/.test(String.fromCharCode(...bytes.subarray(0, 3)));
}

/** A code may hold zeros and begin with anything; one that is only suspected of being there may not. */
function isText(data: Uint8Array): boolean {
  const [first = 0x20] = data;
  return first >= 0x20 && first !== del && !data.includes(0);
}

function isPadded(layout: ReportLayout, bytes: Uint8Array): boolean {
  const padding = bytes.subarray(layout.dataAt + (bytes[1] ?? 0), layout.codeIdAt ?? layout.flagAt);
  return padding.every(byte => byte === 0) && (bytes[layout.flagAt] ?? 0) <= 1;
}
