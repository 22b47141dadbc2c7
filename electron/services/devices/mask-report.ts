import { dataCapacity, type LayoutName, layouts } from '../../devices/scanner/report-layout';

const hidden = '··';

/**
 * A report as hexadecimal digits, with whatever it brought of the code covered when that is personal. What stands before
 * and behind the code is what tells why a scanner is not understood, so it stays.
 */
export function reportHex(bytes: Uint8Array, profile: LayoutName | null, isMasked: boolean): string {
  const { from, to } = isMasked ? coveredOf(bytes, profile) : { from: 0, to: 0 };
  return [...bytes].map((byte, at) => (at >= from && at < to ? hidden : byte.toString(16).padStart(2, '0'))).join(' ');
}

/** A length that lies covers everything that could be code; without reports everything is code. */
function coveredOf(bytes: Uint8Array, profile: LayoutName | null): { readonly from: number; readonly to: number } {
  if (profile === null) return { from: 0, to: bytes.length };
  const { dataAt } = layouts[profile];
  const length = bytes[1] ?? dataCapacity;
  return { from: dataAt, to: dataAt + (length > dataCapacity ? dataCapacity : length) };
}
