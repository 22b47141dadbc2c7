import type { Brand } from '../kernel/brand';

/** A trade item number in the one form in which all of them can be compared: 14 digits, check digit right. */
export type Gtin = Brand<string, 'Gtin'>;

/** UPC-A, EAN-8, EAN-13 and ITF-14 are the same number with other counts of leading zeros; anything else is none. */
export function parseGtin(text: string): Gtin | null {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return null;
  const digits = text.padStart(14, '0');
  return checkDigitOf(digits) === digits.at(-1) ? (digits as Gtin) : null;
}

/** Every way in which a list of goods may have written it down. */
export function spellingsOfGtin(gtin: Gtin): readonly string[] {
  return [14, 13, 12, 8].filter(length => /^0*$/.test(gtin.slice(0, 14 - length))).map(length => gtin.slice(-length));
}

/** Three times every other digit from the right, and what is missing to the next ten. */
function checkDigitOf(digits: string): string {
  const body = [...digits.slice(0, -1)].toReversed();
  const sum = body.reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}
