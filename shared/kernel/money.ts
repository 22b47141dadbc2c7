import { parseScaled } from './decimal';
import { err, ok, type Result } from './result';
import type { Cents } from './units';

/** More than this in one field is a typing mistake, and the doorway refuses it as well. */
const maxCents = 100_000_000;
const typedMoney = /^\$?(\d{1,3}(?:,\d{3})+|\d{1,10})(\.\d{1,2})?$/;

/** What a cashier types as an amount: digits, thousands in threes, up to two decimals. Straight from digits to cents. */
export function parseMoney(text: string): Result<Cents, 'malformed'> {
  const parts = typedMoney.exec(text.trim());
  if (parts === null) return err('malformed');
  const [, whole = '', fraction = ''] = parts;
  const cents = parseScaled(`${whole.replaceAll(',', '')}${fraction}`, 2);
  return cents === null || cents > maxCents ? err('malformed') : ok(cents as Cents);
}
