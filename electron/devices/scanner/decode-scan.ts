import type { Clock } from '../../ports';
import type { Scan } from './scan';
import type { RawScan } from './scan-assembler';
import { isTwoDimensional, symbologyOf } from './symbology';

/** The text of a code: UTF-8 where its kind carries it and it is some, byte for byte otherwise. */
export function decodeScan(raw: RawScan, deviceKey: string, clock: Pick<Clock, 'now'>): Scan {
  const symbology = symbologyOf(raw.aim, raw.codeId, raw.bytes.length);
  const text = (isTwoDimensional(symbology) ? utf8(raw.bytes) : null) ?? latin1(raw.bytes);
  return { text, bytes: raw.bytes, aim: raw.aim, symbology, deviceKey, at: clock.now() };
}

/** null when the bytes are no UTF-8. Strips no byte order mark: nothing inside a code is ours to drop. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder's only way of saying "not UTF-8"; the caller reads Latin-1 then.
    return null;
  }
}

/** Byte for byte: TextDecoder's "latin1" is windows-1252 and would change the bytes 80 to 9f. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
