/**
 * Cuts what comes over a serial line into codes. A code ends with the suffix that the scanner is programmed with; only a
 * driver's licence holds carriage returns and line feeds itself, so that one ends with EOT or with silence. Where no suffix
 * is set up, silence ends every code.
 */
export type SerialSuffix = 'cr' | 'lf' | 'eot' | 'none';

export type FramerState = { readonly bytes: readonly number[]; readonly lastAtMs: number };

export type Framed = {
  readonly state: FramerState;
  readonly frames: readonly Uint8Array[];
  /** Bytes of a code that was given up: it had no end, or none in reach. */
  readonly dropped: number;
};

export const emptyFramer: FramerState = { bytes: [], lastAtMs: 0 };

/** hardware.md, section 3.2. Nothing between two bytes of one code takes as long, at any speed. */
export const quietMs = 50;
/** Above any code that a card, a licence or a package carries, as for HID POS (64 reports). */
const mostBytes = 3_584;

const eot = 0x04;
const ends: Readonly<Record<SerialSuffix, number | null>> = { cr: 0x0d, lf: 0x0a, eot, none: null };

export function pushBytes(suffix: SerialSuffix, before: FramerState, chunk: Uint8Array, atMs: number): Framed {
  const waited = before.bytes.length > 0 && atMs - before.lastAtMs > quietMs ? endOfQuiet(suffix, before) : null;
  const frames = [...(waited?.frames ?? [])];
  let dropped = waited?.dropped ?? 0;
  let bytes = waited === null ? [...before.bytes] : [];
  for (const byte of chunk) {
    if (isEnd(suffix, bytes, byte)) {
      const frame = withoutTerminator(bytes);
      if (frame.length > 0) frames.push(frame);
      bytes = [];
      continue;
    }
    bytes.push(byte);
    if (bytes.length > mostBytes) {
      dropped += bytes.length;
      bytes = [];
    }
  }
  return { state: { bytes, lastAtMs: atMs }, frames, dropped };
}

/** The line has been quiet for `quietMs`: what is there is whole, or will never be. */
export function endOfQuiet(suffix: SerialSuffix, { bytes }: FramerState): Framed {
  const frame = withoutTerminator(bytes);
  const isWhole = suffix === 'none' || isLicence(bytes);
  return {
    state: emptyFramer,
    frames: isWhole && frame.length > 0 ? [frame] : [],
    dropped: isWhole ? 0 : frame.length,
  };
}

function isEnd(suffix: SerialSuffix, bytes: readonly number[], byte: number): boolean {
  return isLicence(bytes) ? byte === eot : byte === ends[suffix];
}

/** `@` and a line feed begin every AAMVA licence and no other code, with the AIM identifier before them or without. */
function isLicence(bytes: readonly number[]): boolean {
  const at = bytes[0] === 0x5d ? 3 : 0;
  return bytes[at] === 0x40 && (bytes[at + 1] ?? 0x0a) === 0x0a;
}

/** One CR, LF or CR LF of the ends that were not ours, before and after: scanners send CR LF where CR is set up. */
function withoutTerminator(bytes: readonly number[]): Uint8Array {
  const isLineEnd = (byte: number | undefined) => byte === 0x0d || byte === 0x0a;
  const start = isLineEnd(bytes[0]) ? 1 : 0;
  const end = isLineEnd(bytes.at(-1)) ? bytes.length - 1 : bytes.length;
  return Uint8Array.from(bytes.slice(start, Math.max(start, end)));
}
