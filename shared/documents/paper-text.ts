import { formatScaled } from '../kernel/decimal';
import type { Cents } from '../kernel/units';

/** One printed line. A wide line takes two columns a character, and is twice as tall. */
export type PaperLine = {
  readonly text: string;
  readonly bold: boolean;
  readonly wide: boolean;
  readonly align: 'left' | 'centre' | 'right';
};

/** What windows-1252 has above Latin-1, the code page that receipts are printed in. */
const extras = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const longestName = 120;
const longestSentence = 2_000;

/**
 * Text from outside as it may stand on paper, every character one column wide. Control characters could command the
 * printer and bidi marks could show a name or a number in another order, so neither gets through; a letter that the
 * code page lacks loses its accent or becomes a question mark.
 */
export function paperText(raw: string): string {
  return printed(raw, longestName);
}

/** For sentences and lists of our own, which are not cut where a name is. */
export function paperSentence(raw: string): string {
  return printed(raw, longestSentence);
}

function printed(raw: string, longest: number): string {
  const plain = raw
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  return [...plain].slice(0, longest).map(printable).join('');
}

function printable(character: string): string {
  if (isPrintable(character)) return character;
  if (/^\p{M}$/u.test(character)) return '';
  const base = character.normalize('NFD').charAt(0);
  return isPrintable(base) ? base : '?';
}

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code > 0xa0 && code <= 0xff && code !== 0xad) || extras.includes(character);
}

/** "$1,234.50"; a minus stands before the sign of the dollar. */
export function paperMoney(amount: Cents): string {
  const digits = formatScaled(Math.abs(amount), 2).replace(/\B(?=(\d{3})+\.)/g, ',');
  return `${amount < 0 ? '-' : ''}$${digits}`;
}

/** Breaks at spaces, and inside a word only when it is longer than a line. Always gives at least one line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap(part => cut(part, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function cut(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at < word.length; at += width) pieces.push(word.slice(at, at + width));
  return pieces;
}

/** Words at the left, a figure at the right edge; the figure takes a line of its own when they do not fit together. */
export function spread(left: string, right: string, width: number, indent = 0): readonly string[] {
  const margin = ' '.repeat(indent);
  const room = width - indent;
  const lefts = wrap(left, room);
  const last = lefts.at(-1) ?? '';
  if (last.length + 1 + right.length <= room) {
    return [...lefts.slice(0, -1), last + right.padStart(room - last.length)].map(line => margin + line);
  }
  return [...lefts.map(line => margin + line), ...wrap(right, width).map(line => line.padStart(width))];
}
