import { paperSentence, paperText } from './paper-text';
import type { Block, PrintDocument, TextStyle } from './print-document';

/** Text from outside becomes printable here and nowhere else: whatever it says, it cannot command the printer. */
export function text(words: string, style: Partial<TextStyle> = {}): Block {
  return { kind: 'text', text: paperText(words), style: { bold: false, wide: false, align: 'left', ...style } };
}

/** Longer than a name may be: sentences of ours, lists of people. Nothing of a record is left out on paper. */
export function paragraph(words: string): Block {
  return { kind: 'text', text: paperSentence(words), style: { bold: false, wide: false, align: 'left' } };
}

export function headline(words: string): Block {
  return text(words, { bold: true, wide: true, align: 'centre' });
}

export function centred(words: string): Block {
  return text(words, { align: 'centre' });
}

export function row(
  left: string,
  right: string,
  style: { readonly indent?: number; readonly bold?: boolean; readonly wide?: boolean } = {},
): Block {
  const { indent = 0, bold = false, wide = false } = style;
  return { kind: 'row', left: paperText(left), right: paperText(right), indent, style: { bold, wide } };
}

/** Nothing at all where there is no value: a document never shows an empty field. */
export function entry(word: string, value: string | null): readonly Block[] {
  return value === null ? [] : [row(word, value)];
}

export const rule: Block = { kind: 'rule' };
export const gap: Block = { kind: 'gap' };
export const cut: Block = { kind: 'cut' };

export function qr(payload: string): Block {
  return { kind: 'qr', payload };
}

/** What a code cannot hold stands there as text. */
export function code128(digits: string): Block {
  return /^(\d\d)+$/.test(digits) ? { kind: 'code128', digits } : centred(digits);
}

/** Several documents of one kind as one strip, cut between them; null when there is none. */
export function strip(documents: readonly PrintDocument[]): PrintDocument | null {
  const [first, ...rest] = documents;
  if (first === undefined) return null;
  return { ...first, blocks: [...first.blocks, ...rest.flatMap(({ blocks }) => [cut, ...blocks])] };
}

/** The same strip as several of at most so many pieces of paper each, so that nothing has to deal with all of it at once. */
export function splitStrip(document: PrintDocument, sheets: number): readonly PrintDocument[] {
  const parts: Block[][] = [[]];
  let cuts = 0;
  for (const block of document.blocks) {
    if (block.kind === 'cut') cuts += 1;
    if (block.kind === 'cut' && cuts % sheets === 0) parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts.map(blocks => ({ ...document, blocks }));
}

/** The parts that are there, each under a rule of its own. */
export function ruled(...parts: readonly (readonly Block[])[]): readonly Block[] {
  return parts.filter(part => part.length > 0).flatMap((part, at) => (at === 0 ? part : [rule, ...part]));
}
