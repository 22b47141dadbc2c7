import { err, ok, type Result } from '../kernel/result';
import { cleanText } from './person-name';

export const maxNoteLength = 500;

/** A note as it is kept: its lines as they were broken, and nothing in them that a screen would obey. */
export function parseNote(text: string): Result<string, 'too-long'> {
  const note = text
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return [...note].length > maxNoteLength ? err('too-long') : ok(note);
}
