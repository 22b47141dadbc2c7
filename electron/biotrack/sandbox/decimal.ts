/**
 * Decimal text to whole numbers and back, never through a float. Quantities are hundredths, registry amounts thousandths
 * of their unit; bigint so that no product or sum can lose a digit.
 */

/** Enough for anything a store can hold, small enough to keep a hostile request cheap. */
const decimalText = /^(\d{1,9})(?:\.(\d{1,20}))?$/;

/** The value scaled by 10^places, or null when the text is no plain decimal or is finer than that. */
export function parseDecimal(text: string, places: number): bigint | null {
  const match = decimalText.exec(text);
  if (match === null) return null;
  const fraction = match[2] ?? '';
  if (fraction.length > places) return null;
  return BigInt((match[1] ?? '') + fraction.padEnd(places, '0'));
}

/** For text a schema has already checked. */
export function mustParseDecimal(text: string, places: number): bigint {
  const value = parseDecimal(text, places);
  if (value === null) throw new RangeError(`not a decimal with at most ${places} places: ${text}`);
  return value;
}

export function formatDecimal(value: bigint, places: number): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** Registry amounts read "70.875" in grams and "24500" in milligrams, where decimals appear only when they say something. */
export function formatAmount(thousandths: bigint, unit: string): string {
  const text = formatDecimal(thousandths, 3);
  return unit === 'g' ? text : text.replace(/\.?0+$/, '');
}

/** Thousandths of the unit for a quantity in hundredths; a part finer than that counts against the patient, so it rounds up. */
export function amountFor(quantityHundredths: bigint, weightThousandths: bigint): bigint {
  return (quantityHundredths * weightThousandths + 99n) / 100n;
}
