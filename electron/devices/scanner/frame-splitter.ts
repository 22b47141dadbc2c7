import { concatBytes } from '../concat-bytes';
import { dataCapacity, type ReportLayout, reportSize, scannedDataReportId } from './report-layout';

/** A report of 64 bytes, or what there was of one whose end never came. */
export type Piece = { readonly kind: 'frame' | 'cut'; readonly bytes: Uint8Array };

export type FrameSplitter = {
  readonly push: (chunk: Uint8Array) => readonly Piece[];
  readonly isWaiting: () => boolean;
  /** The line has been silent for so long that the rest will not come; kept, it would shift every report after it. */
  readonly giveUp: () => Piece;
};

/**
 * Cuts a byte stream into frames of exactly 64 bytes, wherever the network cut it. Where another report begins inside a
 * frame, the one before was cut short: what there was of it is told apart, and the frames go on from the new beginning.
 */
export function createFrameSplitter(layout: ReportLayout): FrameSplitter {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push: chunk => {
      const bytes = concatBytes([rest, chunk]);
      const pieces: Piece[] = [];
      let at = 0;
      while (bytes.length - at >= reportSize) {
        const length = lengthOfCut(layout, bytes, at);
        pieces.push({ kind: length === null ? 'frame' : 'cut', bytes: bytes.slice(at, at + (length ?? reportSize)) });
        at += length ?? reportSize;
      }
      rest = bytes.slice(at);
      return pieces;
    },
    isWaiting: () => rest.length > 0,
    giveUp: () => {
      const bytes = rest;
      rest = new Uint8Array(0);
      return { kind: 'cut', bytes };
    },
  };
}

function lengthOfCut(layout: ReportLayout, bytes: Uint8Array, at: number): number | null {
  // Without an AIM identifier two bytes of a code may look like a beginning, so the frame itself must not have one.
  if (layout.aimAt === null && bytes[at] === scannedDataReportId) return null;
  for (let length = 1; length < reportSize; length += 1) if (isHead(layout, bytes, at + length)) return length;
  return null;
}

function isHead(layout: ReportLayout, bytes: Uint8Array, at: number): boolean {
  const length = bytes[at + 1] ?? 0;
  if (bytes[at] !== scannedDataReportId || length === 0 || length > dataCapacity) return false;
  const text = String.fromCharCode(...bytes.subarray(at + (layout.aimAt ?? layout.dataAt)).subarray(0, 3));
  return layout.aimAt === null ? /^[ -~]/.test(text) : /^\][A-Za-z][0-9A-Za-z]$/.test(text);
}
