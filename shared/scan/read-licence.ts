import { err, ok, type Result } from '../kernel/result';
import type { CivilDate } from '../kernel/units';
import { parseCivilDate } from '../time/civil-date';

/**
 * A driver's licence as its PDF417 says it (AAMVA): who somebody is, never that the registry knows them. The number and
 * the address are read past and kept nowhere. Own code, because the library for it asks the clock of the machine, finds
 * an element's name inside another element's text, and makes 3 March of 31 February; it is the second opinion in the test.
 */
export type Licence = {
  /** Empty where the licence has a family name alone. */
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: CivilDate;
  /** null where the licence never expires or does not say. */
  readonly expiresOn: CivilDate | null;
};

const longestValue = 40;
/** Some scanners drop the record separator, or send CR and LF for each end of a line. */
const header = /^@\p{Cc}{1,6}ANSI \d{6}\d{4}\d{2}((?:[A-Z][A-Z0-9]\d{8})+)/u;
const element = /^(D[A-Z]{2})(.*)$/;
const subfileMark = /^(?:DL|ID|EN)(?=D[A-Z]{2})/;
const lineEnd = /\r\n|\n|\r/;
const notText = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;
/** How a licence says that there is no such name. */
const noName = /^(?:NONE|UNAVL|UNK)$/i;

/** Whether a scan is meant to be a licence; whether it can be read, `readLicence` says. */
export function looksLikeLicence(text: string): boolean {
  return /^@\p{Cc}{1,6}(?:ANSI |AAMVA)/u.test(text);
}

/** Never throws, whatever the text. Half a licence is none: a name that may be cut finds somebody else. */
export function readLicence(text: string): Result<Licence, 'unreadable'> {
  const start = header.exec(text);
  if (start === null) return err('unreadable');
  const [whole, directory = ''] = start;
  const elements = readElements(text.slice(whole.length), isWhole(text, directory));
  if (elements === null || !elements.has('DAQ')) return err('unreadable');
  const lastName = nameOf(elements.get('DCS'));
  const dateOfBirth = dateOf(elements.get('DBB'));
  if (lastName === '' || dateOfBirth === null) return err('unreadable');
  // Versions 2 and 3 of the standard give all given names in one, parted by commas.
  const [given = ''] = (elements.get('DAC') ?? elements.get('DCT') ?? '').split(',');
  const firstName = nameOf(given);
  // Some letters become two when they are made small.
  if (Math.max(firstName.length, lastName.length) > longestValue) return err('unreadable');
  return ok({ firstName, lastName, dateOfBirth, expiresOn: dateOf(elements.get('DBA')) });
}

/** The first of each name; null when a value is too long or holds what is no text. */
function readElements(body: string, isComplete: boolean): ReadonlyMap<string, string> | null {
  const lines = body.split(lineEnd);
  // A last line without its end may have been cut.
  const safe = isComplete ? lines : lines.slice(0, -1);
  const elements = new Map<string, string>();
  for (const line of safe) {
    const [, id = '', raw = ''] = element.exec(line.replace(subfileMark, '')) ?? [];
    const value = raw.trim();
    if (value.length > longestValue || notText.test(value)) return null;
    if (id !== '' && value !== '' && !elements.has(id)) elements.set(id, value);
  }
  return elements;
}

/** The directory says where the last subfile ends. A scanner may keep the last terminator and the record separator back. */
function isWhole(text: string, directory: string): boolean {
  const ends = [...directory.matchAll(/[A-Z][A-Z0-9](\d{4})(\d{4})/g)].map(
    ([, at, length]) => Number(at) + Number(length),
  );
  const dropped = text.includes('\u001e') ? 1 : 2;
  return text.length + dropped >= Math.max(...ends);
}

/** Capitals are how licences are printed, not how people write their names. */
function nameOf(value: string | undefined): string {
  const name = (value ?? '').replace(/\s+/g, ' ').trim();
  if (noName.test(name)) return '';
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toUpperCase());
}

/** MMDDCCYY in the United States, CCYYMMDD in Canada. No month is 19 or 20 and no year begins with 0, so they never meet. */
function dateOf(value: string | undefined): CivilDate | null {
  const us = /^(\d{2})(\d{2})(\d{4})$/.exec(value ?? '');
  const ca = /^(\d{4})(\d{2})(\d{2})$/.exec(value ?? '');
  return (us && parseCivilDate(`${us[3]}-${us[1]}-${us[2]}`)) ?? (ca && parseCivilDate(`${ca[1]}-${ca[2]}-${ca[3]}`));
}
