/// <reference path="./gs1-barcode-parser-mod.d.ts" />
import { parseBarcode } from 'gs1-barcode-parser-mod';
import { err, ok, type Result } from '../kernel/result';
import type { CivilDate } from '../kernel/units';
import { addDays, parseCivilDate } from '../time/civil-date';
import { type Gtin, parseGtin } from './gtin';

/** What a GS1 code says of the goods, as far as a register asks; everything else stays in `elements`. */
export type Gs1 = {
  readonly gtin: Gtin | null;
  readonly lot: string | null;
  readonly serial: string | null;
  readonly expiresOn: CivilDate | null;
  /** By application identifier, as written. The first of each: a second one that differs makes the code unreadable. */
  readonly elements: ReadonlyMap<string, string>;
};

const separator = '\u001d';
/** FNC1 in first place: only then are digits a list of elements (hardware.md, section 4.2). */
const gs1Aim = /^\](?:C1|d2|Q3|e\d)/;
/** Ends of fixed length that the library may be asked about by a Digital Link, where nothing is cut by length. */
const linkKeys: ReadonlySet<string> = new Set(['01', '10', '17', '21']);

/** Whether a scan is to be read as GS1 at all; sixteen plain digits never are, which a parser would take for a due date. */
export function looksLikeGs1(scanned: string): boolean {
  return gs1Aim.test(scanned) || isElementString(withoutAim(scanned)) || isDigitalLink(withoutAim(scanned));
}

/** Two-digit years mean the one nearest to today, as the standard has it: at most 49 years back and 50 ahead. */
export function readGs1(scanned: string, today: CivilDate): Result<Gs1, 'unreadable'> {
  const text = withoutAim(scanned);
  const elements = isDigitalLink(text) ? readLink(text) : split(text);
  if (elements === null || elements.size === 0) return err('unreadable');
  const written = elements.get('01') ?? elements.get('02') ?? null;
  const gtin = written === null ? null : parseGtin(written);
  const expiry = elements.get('17') ?? null;
  const expiresOn = expiry === null ? null : dateOf(expiry, today);
  // A number that is no trade item, or a day that does not exist, was misread or misprinted: nothing else of it is trusted.
  if ((written !== null && gtin === null) || (expiry !== null && expiresOn === null)) return err('unreadable');
  return ok({ gtin, lot: elements.get('10') ?? null, serial: elements.get('21') ?? null, expiresOn, elements });
}

function withoutAim(scanned: string): string {
  return scanned.replace(/^\][A-Za-z][0-9A-Za-z]/, '');
}

/** A separator between elements is in no other code that is scanned here. */
function isElementString(text: string): boolean {
  return text.includes(separator) && /^\d{2}/.test(text.startsWith(separator) ? text.slice(1) : text);
}

function isDigitalLink(text: string): boolean {
  return /^https?:\/\/[^/\s]+\/(?:[^?#\s]*\/)?01\/\d{8,14}(?:[/?#]|$)/i.test(text);
}

/** The library knows where each of the 226 elements ends. Printed brackets are no scan, so they are not read as one. */
function split(text: string): ReadonlyMap<string, string> | null {
  const bare = text.startsWith(separator) ? text.slice(1) : text;
  if (bare.startsWith('(')) return null;
  try {
    const { parsedCodeItems } = parseBarcode(`]C1${bare}`);
    return gather(parsedCodeItems.map(({ ai, raw }) => [ai, raw] as const));
  } catch (thrown) {
    // A string is the library's only way to say that this is no GS1; anything else is a fault of it or of ours.
    if (typeof thrown === 'string') return null;
    throw thrown;
  }
}

/** Pairs of the path, then of the query; what the address adds of its own is not about the goods. */
function readLink(text: string): ReadonlyMap<string, string> | null {
  const [, path = '', query = ''] = /^https?:\/\/[^/]+(\/[^?#]*)(?:\?([^#]*))?/i.exec(text) ?? [];
  const parts = path.split('/').filter(part => part !== '');
  const from = parts.indexOf('01');
  const pairs = parts
    .slice(from)
    .flatMap((part, at, all) => (at % 2 === 0 ? [[part, all[at + 1] ?? ''] as const] : []));
  const asked = query.split('&').map(pair => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? ''] as const);
  try {
    const known = [...pairs, ...asked].filter(([key]) => linkKeys.has(key));
    return gather(known.map(([key, value]) => [key, decodeURIComponent(value)] as const));
  } catch {
    // decodeURIComponent throws at a broken escape, and has no other way to say so.
    return null;
  }
}

function gather(pairs: readonly (readonly [ai: string, value: string])[]): ReadonlyMap<string, string> | null {
  const elements = new Map<string, string>();
  for (const [ai, value] of pairs) {
    if ((elements.get(ai) ?? value) !== value) return null;
    elements.set(ai, value);
  }
  return elements;
}

/** YYMMDD; day 00 is the last of its month. */
function dateOf(text: string, today: CivilDate): CivilDate | null {
  const [, yy = '', mm = '', dd = ''] = /^(\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (yy === '') return null;
  const thisYear = Number(today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  const year = [century - 100, century, century + 100]
    .map(base => base + Number(yy))
    .find(each => each - thisYear > -50);
  if (year === undefined) return null;
  if (dd !== '00') return parseCivilDate(`${year}-${mm}-${dd}`);
  const next = mm === '12' ? `${year + 1}-01-01` : `${year}-${String(Number(mm) + 1).padStart(2, '0')}-01`;
  const first = parseCivilDate(next);
  return first === null || mm === '00' ? null : addDays(first, -1);
}
