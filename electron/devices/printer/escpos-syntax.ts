/** How many bytes each ESC/POS command takes (hardware.md, section 9.1, "Interpreter scope"). */

export type Command = {
  /** "ESC @", "GS ( k": prefix and letters. */
  readonly name: string;
  /** Everything after the name. */
  readonly data: Uint8Array;
  readonly length: number;
};

const prefixes: Readonly<Record<number, string>> = { 16: 'DLE', 27: 'ESC', 28: 'FS', 29: 'GS' };

/** Commands with a fixed count of bytes after their letter. */
const fixedLengths: Readonly<Record<string, number>> = {
  'ESC @': 0,
  'ESC 2': 0,
  'ESC t': 1,
  'ESC E': 1,
  'ESC -': 1,
  'ESC a': 1,
  'ESC M': 1,
  'ESC 3': 1,
  'ESC d': 1,
  'ESC J': 1,
  'ESC !': 1,
  'ESC {': 1,
  'ESC R': 1,
  'ESC p': 3,
  'FS .': 0,
  'GS !': 1,
  'GS B': 1,
  'GS h': 1,
  'GS w': 1,
  'GS H': 1,
  'GS f': 1,
  'GS a': 1,
  'GS r': 1,
  'GS I': 1,
  'GS P': 2,
  'GS L': 2,
  'GS W': 2,
  'DLE EOT': 1,
  'DLE ENQ': 1,
  'DLE DC4': 3,
};

/** Commands whose count stands in their own bytes: from those after the letter, how many there are. null: not known yet. */
const lengthReaders: Readonly<Record<string, (after: Uint8Array) => number | null>> = {
  'GS (': after => (after.length < 3 ? null : 3 + byteAt(after, 1) + 256 * byteAt(after, 2)),
  'GS V': after => (after.length < 1 ? null : byteAt(after, 0) >= 0x41 ? 2 : 1),
  'GS k': barcodeLength,
  'GS v': after => (after.length < 6 ? null : 6 + word(after, 2) * word(after, 4)),
  'ESC *': after => (after.length < 3 ? null : 3 + word(after, 1) * (byteAt(after, 0) >= 32 ? 3 : 1)),
};

/** null: no command starts here. 'more': one does, and its end has not arrived. */
export function readCommand(bytes: Uint8Array, at: number): Command | 'more' | null {
  const prefix = prefixes[byteAt(bytes, at)];
  if (prefix === undefined) return null;
  const letter = bytes[at + 1];
  if (letter === undefined) return 'more';
  const name = `${prefix} ${prefix === 'DLE' ? realTimeName(letter) : String.fromCharCode(letter)}`;
  const after = bytes.subarray(at + 2);
  const reader = lengthReaders[name];
  const length = reader === undefined ? (fixedLengths[name] ?? -1) : reader(after);
  if (length === -1) return null;
  if (length === null || after.length < length) return 'more';
  return { name, data: after.slice(0, length), length: 2 + length };
}

function realTimeName(letter: number): string {
  return { 4: 'EOT', 5: 'ENQ', 20: 'DC4' }[letter] ?? '';
}

/** The old form ends at a zero, the new one carries its length. */
function barcodeLength(after: Uint8Array): number | null {
  if (after.length < 2) return null;
  if (byteAt(after, 0) >= 0x41) return 2 + byteAt(after, 1);
  const end = after.indexOf(0, 1);
  return end < 0 ? null : end + 1;
}

function word(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) + 256 * byteAt(bytes, at + 1);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}
