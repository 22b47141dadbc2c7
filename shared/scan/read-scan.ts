import type { Brand } from '../kernel/brand';
import { type Licence, looksLikeLicence, readLicence } from './read-licence';

/** What one scan, or one typed entry, says it is. Whether it exists is for the look-up to find. */
export type ReadScan =
  | { readonly kind: 'package'; readonly barcode: Brand<string, 'Barcode'> }
  | { readonly kind: 'card'; readonly cardId: string }
  | { readonly kind: 'licence'; readonly licence: Licence }
  /** Words to search for, or an older label of a package. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable' };

/** The card's number has no published format, so the pattern is data; this one asks for digits at the end, as words lack them. */
export const defaultCardPattern = /^[PC][A-Z]{0,8}\d{4,12}$/i;

const maxLength = 64;
const aimId = /^\][A-Za-z][0-9A-Za-z]/;
/** GS1 flavours: sixteen digits in these are a list of elements, not a package id. */
const gs1Aim = /^\](?:C1|d2|Q3|e\d)/;
const terminator = /(?:\r\n|\r|\n|\t)$/;
const control = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;
const markup = /[<>{}\\`]|javascript:/i;

export function readScan(scanned: string, cardPattern: RegExp = defaultCardPattern): ReadScan {
  const isGs1 = gs1Aim.test(scanned);
  const bare = scanned.replace(aimId, '');
  // Before anything is trimmed: the separators of a licence look like control characters and terminators.
  if (looksLikeLicence(bare)) {
    const read = readLicence(bare);
    return read.ok ? { kind: 'licence', licence: read.value } : { kind: 'unreadable' };
  }
  const text = bare.replace(terminator, '').trim();
  if (text.length > maxLength || control.test(text) || markup.test(text)) return { kind: 'unreadable' };
  if (/^\d{16}$/.test(text) && !isGs1) return { kind: 'package', barcode: text as Brand<string, 'Barcode'> };
  if (cardPattern.test(text)) return { kind: 'card', cardId: text.toUpperCase() };
  return { kind: 'text', text: text.normalize('NFC') };
}
