import type { PatientQuery } from '../shared/people/patient-query';

/** More words than anyone types; a bound on the work one search can ask for. */
const maxWords = 8;

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** Words that hold at least one letter or digit; quoted, so that nothing typed is ever search syntax. */
export function searchWords(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/[\s\p{Cc}]+/u)
    .filter(word => /[\p{L}\p{N}]/u.test(word))
    .slice(0, maxWords);
}

/** Every word must begin a word of the row, in any order; null when nothing searchable was typed. */
export function matchPrefixes(text: string): string | null {
  const words = searchWords(text);
  return words.length === 0 ? null : words.map(word => `${quoted(word)}*`).join(' ');
}

/** As matchPrefixes, for people: a part of the query is found when any of its readings is. */
export function matchPatients(query: PatientQuery): string | null {
  const parts = query.map(({ prefixes, born, bornStarts }) => [
    ...prefixes.map(word => `${quoted(word)}*`),
    ...born.map(date => `born : ${quoted(date.replaceAll('-', ''))}`),
    ...bornStarts.map(start => `born : ${quoted(start)}*`),
  ]);
  const asked = parts.filter(terms => terms.length > 0).map(terms => `(${terms.join(' OR ')})`);
  return asked.length === 0 ? null : asked.join(' AND ');
}

/** A run of at least this many digits is also looked for at the end of a barcode. */
const suffixDigits = 4;

export const reversed = (text: string): string => [...text].reverse().join('');

/** As matchPrefixes; digits may also be the last ones of the label. */
export function matchPackages(text: string): string | null {
  const words = searchWords(text);
  if (words.length === 0) return null;
  const parts = words.map(word => {
    const anywhere = `{name strain batch external_id} : ${quoted(word)}*`;
    const isSuffix = /^\d+$/.test(word) && word.length >= suffixDigits;
    return isSuffix ? `(${anywhere} OR barcode_reversed : ${quoted(reversed(word))}*)` : `(${anywhere})`;
  });
  return parts.join(' AND ');
}

/** What a barcode may begin with; null when the text is not a run of digits. */
export function barcodePrefix(text: string): string | null {
  const trimmed = text.trim();
  return /^\d{1,16}$/.test(trimmed) ? trimmed : null;
}
