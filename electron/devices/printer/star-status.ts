import { concatBytes } from '../concat-bytes';
import type { PrinterCondition } from './printer-condition';

/** One automatic status of a Star printer (hardware.md, section 8.6). */
export type StarReport = {
  readonly condition: PrinterCondition;
  /** How many ETB it has printed past, modulo 32; null where its report is too short to say. */
  readonly etb: number | null;
};

export type StarReader = {
  readonly push: (chunk: Uint8Array) => { readonly reports: readonly StarReport[]; readonly strange: number };
};

/** Header, version and four status bytes: less says nothing of the paper. */
const shortest = 6;
const longest = 32;
const etbByte = 7;

/** Takes Star reports apart; whatever is none is counted and stepped over byte by byte. */
export function createStarReader(): StarReader {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push: chunk => {
      const bytes = concatBytes([rest, chunk]);
      const reports: StarReport[] = [];
      let strange = 0;
      let at = 0;
      for (let first = bytes[at]; first !== undefined; first = bytes[at]) {
        const length = reportLength(first);
        if (length === null || !bytes.subarray(at + 1, at + length).every(isBodyByte)) {
          strange += 1;
          at += 1;
        } else if (bytes.length < at + length) {
          break;
        } else {
          reports.push(toReport(bytes.subarray(at, at + length)));
          at += length;
        }
      }
      rest = bytes.slice(at);
      return { reports, strange };
    },
  };
}

/** The first byte has bit 0 set, bits 4 and 7 clear, and holds the length of all in its other bits. */
function reportLength(first: number): number | null {
  if ((first & 0x91) !== 0x01) return null;
  const length = ((first >> 2) & 0x18) | ((first >> 1) & 0x07);
  return length < shortest || length > longest ? null : length;
}

/** Only a header has bit 0 set. */
function isBodyByte(byte: number): boolean {
  return (byte & 0x01) === 0;
}

function toReport(bytes: Uint8Array): StarReport {
  const [printer = 0, error = 0] = bytes.subarray(2);
  const paper = bytes[5] ?? 0;
  const etb = bytes[etbByte];
  return {
    condition: {
      paper: paper & 0x08 ? 'out' : paper & 0x04 ? 'near-end' : 'ok',
      cover: printer & 0x20 ? 'open' : 'closed',
      drawerPin: printer & 0x04 ? 'high' : 'low',
      isOffline: (printer & 0x08) !== 0,
      trouble: error & 0x08 ? 'cutter' : error & 0x40 ? 'overheated' : error & 0x20 ? 'printer-error' : null,
    },
    etb: etb === undefined ? null : ((etb & 0x60) >> 2) | ((etb & 0x0e) >> 1),
  };
}
