import { concatBytes } from '../concat-bytes';
import type { StatusQuestion } from './escpos-commands';
import type { PrintFault } from './printer-driver';

/** What a printer sends back, told apart by its fixed bits (hardware.md, section 8.3). */
export type StatusEvent =
  | { readonly kind: 'reply'; readonly byte: number }
  | { readonly kind: 'asb'; readonly bytes: readonly number[] }
  | { readonly kind: 'printed'; readonly id: string }
  | { readonly kind: 'info'; readonly text: string }
  | { readonly kind: 'other'; readonly byte: number };

export type StatusReader = { readonly push: (chunk: Uint8Array) => readonly StatusEvent[] };

const asbLength = 4;
/** A header whose end never comes must not hold everything behind it. */
const longestText = 80;

/** Takes the return stream apart, wherever the network cut it. */
export function createStatusReader(): StatusReader {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push: chunk => {
      const bytes = concatBytes([rest, chunk]);
      const events: StatusEvent[] = [];
      let at = 0;
      for (let next = readOne(bytes, at); next !== null; next = readOne(bytes, at)) {
        events.push(next.event);
        at += next.length;
      }
      rest = bytes.slice(at);
      return events;
    },
  };
}

/** null: more bytes are needed. */
function readOne(bytes: Uint8Array, at: number): { readonly event: StatusEvent; readonly length: number } | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if ((first & 0x93) === 0x12) return { event: { kind: 'reply', byte: first }, length: 1 };
  if ((first & 0x93) === 0x10) {
    if (bytes.length < at + asbLength) return null;
    return { event: { kind: 'asb', bytes: [...bytes.subarray(at, at + asbLength)] }, length: asbLength };
  }
  if (first !== 0x37 && first !== 0x5f) return { event: { kind: 'other', byte: first }, length: 1 };
  const end = bytes.indexOf(0, at);
  if (end < 0 && bytes.length - at < longestText) return null;
  if (end < 0 || end - at > longestText) return { event: { kind: 'other', byte: first }, length: 1 };
  const text = Buffer.from(bytes.subarray(at + 1, end)).toString('latin1');
  const isPrinted = first === 0x37 && text.startsWith('"');
  const event: StatusEvent = isPrinted ? { kind: 'printed', id: text.slice(1) } : { kind: 'info', text };
  return { event, length: end - at + 1 };
}

/** What an answer to DLE EOT forbids; null when it forbids nothing. The cover first: open, it falsifies the paper's. */
export function faultIn(question: StatusQuestion, byte: number): PrintFault | null {
  switch (question) {
    case 'printer':
      return null;
    case 'offline-cause':
      if (byte & 0x04) return 'cover-open';
      if (byte & 0x20) return 'paper-out';
      return byte & 0x40 ? 'printer-error' : null;
    case 'error-cause':
      return byte & 0x68 ? 'printer-error' : null;
    case 'paper':
      return byte & 0x60 ? 'paper-out' : null;
  }
}
