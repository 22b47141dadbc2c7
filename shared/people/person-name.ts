import { err, ok, type Result } from '../kernel/result';

export const maxNameLength = 120;

/** Marks that turn the reading direction of what follows them, and characters that show as nothing. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/gu;
const control = /\p{Cc}+/gu;
const loneSurrogate = /\p{Cs}/gu;

/** A name as it is kept: composed, trimmed, one space between words, without control or direction characters. */
export function parseName(text: string): Result<string, 'missing' | 'too-long'> {
  const name = cleanText(text);
  if (name === '') return err('missing');
  return [...name].length > maxNameLength ? err('too-long') : ok(name);
}

/** The first letter as a reader sees it, accents and all. */
export function initialOf(name: string): string {
  return [...name][0] ?? '';
}

/** Text from outside as one harmless line: whatever it holds, it is shown as itself and turns nothing around it. */
export function cleanText(text: string): string {
  return text
    .replace(loneSurrogate, '')
    .replace(invisible, '')
    .replace(control, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
