import type { PaperLine } from '../../../shared/documents/paper-text';
import { concatBytes } from '../concat-bytes';
import { characterOf } from './code-pages';
import { type Command, readCommand } from './escpos-syntax';

/** What a printer does with the bytes it is sent. */
export type PrinterAct =
  | { readonly kind: 'line'; readonly line: PaperLine }
  | { readonly kind: 'qr'; readonly payload: string }
  /** Dots of one module, because a head has only so many. */
  | { readonly kind: 'code128'; readonly text: string; readonly moduleDots: number }
  | { readonly kind: 'cut' }
  /** Star's mark behind a job, which its reports count. */
  | { readonly kind: 'end-of-job' }
  | { readonly kind: 'drawer' }
  /** A question that the printer answers when it comes to it. */
  | { readonly kind: 'ask'; readonly about: 'status' | 'identity'; readonly parameter: number }
  | { readonly kind: 'report-changes'; readonly mask: number }
  | { readonly kind: 'process-id'; readonly id: Uint8Array };

export type EscposReader = {
  /** Takes bytes as they come; what a command still lacks is waited for. */
  readonly push: (chunk: Uint8Array) => readonly PrinterAct[];
  /** Bytes that meant nothing. Ours must leave this at zero. */
  readonly unknownBytes: () => number;
};

type Style = { bold: boolean; wide: boolean; align: PaperLine['align'] };

const plain: Readonly<Style> = { bold: false, wide: false, align: 'left' };
const aligns = ['left', 'centre', 'right'] as const;
const lineFeed = 0x0a;
const usualModuleDots = 3;
const code128 = 0x49;

/** An ESC/POS interpreter of our own, so that what is shown and tested is what the bytes say, not what we meant. */
export function createEscposReader(): EscposReader {
  let rest: Uint8Array = new Uint8Array(0);
  let unknown = 0;
  let codePage = 0;
  let style: Style = { ...plain };
  let text = '';
  let lineStyle: Style = { ...plain };
  let qr = '';
  let moduleDots = usualModuleDots;

  const write = (character: string) => {
    if (text === '') lineStyle = { ...style };
    text += character;
  };

  const endLine = (): PrinterAct => {
    const act: PrinterAct = { kind: 'line', line: { text, ...(text === '' ? style : lineStyle) } };
    text = '';
    return act;
  };

  const reset = () => {
    style = { ...plain };
    codePage = 0;
    text = '';
    qr = '';
    moduleDots = usualModuleDots;
  };

  /** GS ( k with cn 49: store and print QR codes; the other functions only set their size. */
  const twoDimensional = (data: Uint8Array): readonly PrinterAct[] => {
    const [family, action] = [data[3], data[4]];
    if (family !== 0x31) return [];
    if (action === 0x50) qr = Buffer.from(data.subarray(6)).toString('latin1');
    return action === 0x51 ? [{ kind: 'qr', payload: qr }] : [];
  };

  const act = ({ name, data }: Command): readonly PrinterAct[] => {
    const value = data[0] ?? 0;
    switch (name) {
      case 'ESC @':
        reset();
        return [];
      case 'ESC t':
        codePage = value;
        return [];
      case 'ESC E':
        style = { ...style, bold: (value & 1) === 1 };
        return [];
      case 'ESC !':
        style = { ...style, bold: (value & 0x08) !== 0, wide: (value & 0x20) !== 0 };
        return [];
      case 'GS !':
        style = { ...style, wide: value >>> 4 > 0 };
        return [];
      case 'ESC a':
        style = { ...style, align: aligns[value % 48] ?? 'left' };
        return [];
      case 'ESC d':
        return Array.from({ length: value }, endLine);
      case 'ESC p':
      case 'DLE DC4':
        return [{ kind: 'drawer' }];
      case 'GS V':
        return [...(text === '' ? [] : [endLine()]), { kind: 'cut' }];
      case 'GS w':
        moduleDots = value;
        return [];
      case 'GS k':
        return value === code128 ? [{ kind: 'code128', text: code128Text(data.subarray(2)), moduleDots }] : [];
      case 'GS a':
        return [{ kind: 'report-changes', mask: value }];
      case 'GS r':
        return [{ kind: 'ask', about: 'status', parameter: value }];
      case 'GS I':
        return [{ kind: 'ask', about: 'identity', parameter: value }];
      case 'GS (':
        if (value === 0x6b) return twoDimensional(data);
        return value === 0x48 && data[3] === 0x30 ? [{ kind: 'process-id', id: data.slice(5) }] : [];
      default:
        // Underline, spacing, fonts, images: read over, because they change no text.
        return [];
    }
  };

  const character = (byte: number): readonly PrinterAct[] => {
    if (byte === lineFeed) return [endLine()];
    if (byte === 0x0d || byte === 0x00) return [];
    const shown = byte === 0x09 ? ' ' : byte < 0x20 || byte === 0x7f ? null : characterOf(byte, codePage);
    if (shown === null) unknown += 1;
    else write(shown);
    return [];
  };

  return {
    unknownBytes: () => unknown,
    push: chunk => {
      const bytes = concatBytes([rest, chunk]);
      const acts: PrinterAct[] = [];
      let at = 0;
      while (at < bytes.length) {
        const command = readCommand(bytes, at);
        if (command === 'more') break;
        acts.push(...(command === null ? character(bytes[at] ?? 0) : act(command)));
        at += command === null ? 1 : command.length;
      }
      rest = bytes.slice(at);
      return acts;
    },
  };
}

/** In set C every byte is a pair of digits, in the others it is a character; `{` and a letter choose the set. */
function code128Text(data: Uint8Array): string {
  let set = '';
  let text = '';
  for (let at = 0; at < data.length; at += 1) {
    const byte = data[at] ?? 0;
    const isChoice = byte === 0x7b && at + 1 < data.length;
    if (isChoice) {
      at += 1;
      set = String.fromCharCode(data[at] ?? 0);
    } else {
      text += set === 'C' ? String(byte).padStart(2, '0') : String.fromCharCode(byte);
    }
  }
  return text;
}
