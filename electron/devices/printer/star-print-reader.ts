import { concatBytes } from '../concat-bytes';
import { characterOf } from './code-pages';
import type { EscposReader, PrinterAct } from './escpos-reader';

type Step = { readonly acts: readonly PrinterAct[]; readonly length: number };

const escapeByte = 0x1b;
const group = 0x1d;
const recordEnd = 0x1e;
/** Star's number of windows-1252 and ours for the same page. */
const windows1252 = { star: 0x20, epson: 16 } as const;
const aligns = ['left', 'centre', 'right'] as const;
/** Bytes after the letter of commands that change no text here. */
const readOver: Readonly<Record<number, number>> = { 64: 0, 52: 0, 53: 0, 45: 1, 122: 1, 7: 2 };

/** What a StarPRNT printer does with the part of its language that receipts are made of (hardware.md, section 8.6). */
export function createStarPrintReader(): EscposReader {
  let rest: Uint8Array = new Uint8Array(0);
  let unknown = 0;
  let codePage = 0;
  let bold = false;
  let wide = false;
  let align: (typeof aligns)[number] = 'left';
  let text = '';
  let lineStyle = { bold, wide };
  let qr = '';

  const endLine = (): PrinterAct => {
    const style = text === '' ? { bold, wide } : lineStyle;
    const act: PrinterAct = { kind: 'line', line: { text, ...style, align } };
    text = '';
    return act;
  };

  /** null: its end has not arrived. */
  const command = (bytes: Uint8Array): Step | null => {
    const [, letter = 0, first = 0, second = 0] = bytes;
    const done = (length: number, acts: readonly PrinterAct[] = []): Step | null =>
      bytes.length < length ? null : { acts, length };
    if (bytes.length < 2) return null;
    if (letter === group) return grouped(bytes);
    switch (letter) {
      case 0x45:
      case 0x46:
        bold = letter === 0x45;
        return done(2);
      case 0x69:
        if (bytes.length >= 4) wide = second > 0;
        return done(4);
      case 0x64:
        return done(3, [...(text === '' ? [] : [endLine()]), { kind: 'cut' }]);
      case 0x62: {
        const end = bytes.indexOf(recordEnd, 6);
        if (end < 0) return null;
        const digits = Buffer.from(bytes.subarray(6, end)).toString('latin1');
        return done(end + 1, [{ kind: 'code128', text: digits, moduleDots: bytes[4] ?? first }]);
      }
      default: {
        const over = readOver[letter];
        if (over === undefined) unknown += 1;
        return done(2 + (over ?? 0));
      }
    }
  };

  const grouped = (bytes: Uint8Array): Step | null => {
    const [, , letter = 0, value = 0, kind = 0] = bytes;
    if (bytes.length < 4) return null;
    if (letter === 0x74) codePage = value === windows1252.star ? windows1252.epson : value;
    if (letter === 0x61) align = aligns[value % 48] ?? 'left';
    if (letter !== 0x79) return { acts: [], length: 4 };
    if (value === 0x50) return { acts: [{ kind: 'qr', payload: qr }], length: 4 };
    if (value === 0x53) return bytes.length < 6 ? null : { acts: [], length: 6 };
    if (bytes.length < 8 || kind === 0) return null;
    const length = 8 + (bytes[6] ?? 0) + 256 * (bytes[7] ?? 0);
    if (bytes.length < length) return null;
    qr = Buffer.from(bytes.subarray(8, length)).toString('latin1');
    return { acts: [], length };
  };

  const character = (byte: number): readonly PrinterAct[] => {
    if (byte === 0x0a) return [endLine()];
    if (byte === 0x07) return [{ kind: 'drawer' }];
    if (byte === 0x17) return [{ kind: 'end-of-job' }];
    // CAN clears a line that nobody has begun.
    if (byte === 0x18 || byte === 0x0d) return [];
    const shown = byte < 0x20 ? null : characterOf(byte, codePage);
    if (shown === null) unknown += 1;
    else {
      if (text === '') lineStyle = { bold, wide };
      text += shown;
    }
    return [];
  };

  return {
    unknownBytes: () => unknown,
    push: chunk => {
      const bytes = concatBytes([rest, chunk]);
      const acts: PrinterAct[] = [];
      let at = 0;
      while (at < bytes.length) {
        const step = bytes[at] === escapeByte ? command(bytes.subarray(at)) : null;
        if (step === null && bytes[at] === escapeByte) break;
        acts.push(...(step === null ? character(bytes[at] ?? 0) : step.acts));
        at += step?.length ?? 1;
      }
      rest = bytes.slice(at);
      return acts;
    },
  };
}
