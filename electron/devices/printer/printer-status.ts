import { concatBytes } from '../concat-bytes';

/** What a printer sends back, told apart by its fixed bits (hardware.md, section 8.3). */
export type StatusEvent =
  | { readonly kind: 'reply'; readonly byte: number }
  | { readonly kind: 'asb'; readonly bytes: readonly number[] }
  | { readonly kind: 'printed'; readonly id: string }
  /** The answer to GS r or GS I with a number. */
  | { readonly kind: 'sensor'; readonly byte: number }
  | { readonly kind: 'info'; readonly text: string }
  | { readonly kind: 'flow'; readonly isOn: boolean }
  /** Nothing that a printer says. */
  | { readonly kind: 'other'; readonly byte: number };

export type StatusReader = { readonly push: (chunk: Uint8Array) => readonly StatusEvent[] };

const asbLength = 4;
const xon = 0x11;
const xoff = 0x13;
const idHeader = 0x37;
const textHeader = 0x5f;
/** A header whose end never comes must not hold everything behind it. */
const longestText = 80;

type Piece = { readonly event: StatusEvent; readonly length: number };

/** Takes the return stream apart, wherever the network cut it. */
export function createStatusReader(): StatusReader {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push: chunk => {
      const bytes = rest.length === 0 ? chunk : concatBytes([rest, chunk]);
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
function readOne(bytes: Uint8Array, at: number): Piece | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first === xon || first === xoff) return { event: { kind: 'flow', isOn: first === xon }, length: 1 };
  if ((first & 0x93) === 0x12) return { event: { kind: 'reply', byte: first }, length: 1 };
  if ((first & 0x93) === 0x10) return readReport(bytes, at, first);
  if (first === idHeader || first === textHeader) return readText(bytes, at, first);
  return { event: { kind: (first & 0x90) === 0 ? 'sensor' : 'other', byte: first }, length: 1 };
}

/** Bytes two to four have bits 4 and 7 clear; anything else means that the first byte was none of a report. */
function readReport(bytes: Uint8Array, at: number, first: number): Piece | null {
  const found = [first];
  let next = at + 1;
  while (found.length < asbLength) {
    const byte = bytes[next];
    if (byte === undefined) return null;
    if (byte !== xon && byte !== xoff) {
      if ((byte & 0x90) !== 0) return { event: { kind: 'other', byte: first }, length: 1 };
      found.push(byte);
    }
    next += 1;
  }
  return { event: { kind: 'asb', bytes: found }, length: next - at };
}

/** From a header to the zero that ends it. Letters only: a status byte among them means that this was no text. */
function readText(bytes: Uint8Array, at: number, first: number): Piece | null {
  const none: Piece = { event: { kind: 'other', byte: first }, length: 1 };
  for (let next = at + 1; next - at <= longestText; next += 1) {
    const byte = bytes[next];
    if (byte === undefined) return null;
    if (byte === 0) return { event: toText(first, bytes.subarray(at + 1, next)), length: next - at + 1 };
    if (byte < 0x20 || byte > 0x7e) return none;
  }
  return none;
}

function toText(header: number, body: Uint8Array): StatusEvent {
  const text = String.fromCharCode(...body);
  return header === idHeader && text.startsWith('"') ? { kind: 'printed', id: text.slice(1) } : { kind: 'info', text };
}
