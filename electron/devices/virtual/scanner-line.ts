import type { ScannerOrder } from '../../../shared/ipc/training-views';
import { mistakeOf, orderOf, readCommonWord, type TypedLine } from './typed-line';

export const scannerHelp = [
  'scan TEXT                 read a code; \\x1d and \\n stand for the bytes',
  'scan ]d2 TEXT             the same with an AIM identifier of your choice',
  'burst TEXT [TEXT ...]     twenty codes, twenty a second, over and over',
  'unplug | plug             pull the cable, and plug it in again',
  'garbage                   a report that is longer than reports are',
  'half                      the first half of a code, and no more',
  'wrong-mode                a frame of a scanner in IBM hand-held mode',
  'state | help | quit',
];

const burst = { count: 20, perSecond: 20 } as const;

export function readScannerLine(line: string): TypedLine<ScannerOrder> {
  const [, word = '', rest = ''] = /^\s*(\S*)\s?(.*)$/s.exec(line) ?? [];
  const texts = rest.trim() === '' ? [] : rest.trim().split(/\s+/).map(unescaped);
  if (word === 'scan' && texts.length > 0) return scan(rest);
  if (word === 'burst' && texts.length > 0) return orderOf({ kind: 'burst', texts, ...burst });
  if (texts.length > 0) return mistakeOf('scanner', line);
  switch (word) {
    case 'garbage':
    case 'half':
    case 'wrong-mode':
      return orderOf({ kind: word });
    default:
      return readCommonWord(word) ?? mistakeOf('scanner', line);
  }
}

/** Spaces inside a code are part of it. */
function scan(rest: string): TypedLine<ScannerOrder> {
  const [, aim, text] = /^(?:(\][A-Za-z][0-9A-Za-z])\s)?(.+)$/s.exec(rest) ?? [];
  return orderOf({ kind: 'scan', text: unescaped(text ?? rest), aim: aim ?? null });
}

/** GS1 and licences hold bytes that no keyboard types. */
function unescaped(text: string): string {
  return text.replace(/\\(?:x([0-9a-fA-F]{2})|([nrt\\]))/g, (_, hex: string | undefined, letter: string) =>
    hex === undefined
      ? ({ n: '\n', r: '\r', t: '\t', '\\': '\\' }[letter] ?? letter)
      : String.fromCharCode(parseInt(hex, 16)),
  );
}
