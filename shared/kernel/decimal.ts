const digits = /^(-?)(\d{1,16})(?:\.(\d+))?$/;

/**
 * Reads plain decimal text as a whole number of 10^-decimals, exactly: no float, exponent, grouping or plus sign.
 * Finer text than asked for is refused, never rounded. `signed` allows a leading minus.
 */
export function parseScaled(
  text: string,
  decimals: number,
  options: { readonly signed?: boolean } = {},
): number | null {
  const parts = digits.exec(text);
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = ''] = parts;
  if (fraction.length > decimals || (sign !== '' && options.signed !== true)) return null;
  const value = Number(`${whole}${fraction.padEnd(decimals, '0')}`);
  if (!Number.isSafeInteger(value)) return null;
  return sign === '' || value === 0 ? value : -value;
}

/** The inverse of parseScaled; `trim` drops zeros that say nothing ("28.350" becomes "28.35", "2.00" becomes "2"). */
export function formatScaled(value: number, decimals: number, options: { readonly trim?: boolean } = {}): string {
  const text = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  const padded = text.slice(text.length - decimals);
  const fraction = options.trim === true ? padded.replace(/0+$/, '') : padded;
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
