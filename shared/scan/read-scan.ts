import type { Brand } from '../kernel/brand';
import type { CivilDate } from '../kernel/units';
import { type Gtin, parseGtin } from './gtin';
import { type Gs1, looksLikeGs1, readGs1 } from './read-gs1';
import { type Licence, looksLikeLicence, readLicence } from './read-licence';

/** What one scan, or one typed entry, says it is. Whether it exists is for the look-up to find. */
export type ReadScan =
  | { readonly kind: 'package'; readonly barcode: Brand<string, 'Barcode'> }
  | { readonly kind: 'card'; readonly cardId: string }
  | { readonly kind: 'licence'; readonly licence: Licence }
  /** The reference on a receipt of this program (shared/sale/local-ref.ts). */
  | { readonly kind: 'receipt'; readonly localRef: string }
  /** A number of goods as the trade prints it; `text` is as it was scanned. */
  | { readonly kind: 'gtin'; readonly gtin: Gtin; readonly text: string }
  | { readonly kind: 'gs1'; readonly gs1: Gs1 }
  /** Words to search for, an older label of a package, the state's id of a sale, or somebody's badge. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable' };

export type ScanReading = {
  /** The card's number has no published format, so the pattern is the store's. */
  readonly cardPattern?: RegExp;
  /** For years of two digits. */
  readonly today: CivilDate;
};

/** Asks for digits at the end, as words lack them. */
export const defaultCardPattern = /^[PC][A-Z]{0,8}\d{4,12}$/i;

const maxLength = 64;
const maxGs1Length = 512;
const aimId = /^\][A-Za-z][0-9A-Za-z]/;
const terminator = /(?:\r\n|\r|\n|\t)$/;
const control = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;
const markup = /[<>{}\\`]|javascript:/i;
const receipt = /^[A-Za-z0-9-]{1,16}-\d{6,9}-[0-9A-HJKMNP-TV-Z]{5}$/;

/** `scanned` begins with the AIM identifier where the device sent one: without it nobody knows what digits mean. */
export function readScan(scanned: string, { cardPattern = defaultCardPattern, today }: ScanReading): ReadScan {
  const bare = scanned.replace(aimId, '');
  // Before anything is trimmed: the separators of a licence look like control characters and terminators.
  if (looksLikeLicence(bare)) {
    const read = readLicence(bare);
    return read.ok ? { kind: 'licence', licence: read.value } : { kind: 'unreadable' };
  }
  if (looksLikeGs1(scanned)) return readElements(scanned.replace(terminator, ''), today);
  // Supplements of two or five digits stand behind the number and mean nothing here.
  const main = /^\]E[123]/.test(scanned) ? bare.slice(0, 13) : bare;
  const text = main.replace(terminator, '').trim();
  if (text.length > maxLength || control.test(text) || markup.test(text)) return { kind: 'unreadable' };
  if (/^\d{16}$/.test(text)) return { kind: 'package', barcode: text as Brand<string, 'Barcode'> };
  if (receipt.test(text)) return { kind: 'receipt', localRef: text };
  const gtin = parseGtin(text);
  if (gtin !== null) return { kind: 'gtin', gtin, text };
  // The trade's own symbologies hold nothing else: a wrong check digit there is a misread, not another kind of number.
  if (/^\]E/.test(scanned)) return { kind: 'unreadable' };
  if (cardPattern.test(text)) return { kind: 'card', cardId: text.toUpperCase() };
  return { kind: 'text', text: text.normalize('NFC') };
}

function readElements(scanned: string, today: CivilDate): ReadScan {
  if (scanned.length > maxGs1Length) return { kind: 'unreadable' };
  const read = readGs1(scanned, today);
  return read.ok ? { kind: 'gs1', gs1: read.value } : { kind: 'unreadable' };
}
