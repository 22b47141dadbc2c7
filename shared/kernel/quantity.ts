import { parseScaled } from './decimal';
import { err, ok, type Result } from './result';
import type { Quantity } from './units';

/** One unit of sale in hundredths. */
export const oneUnit = 100 as Quantity;

export type QuantityProblem = { readonly kind: 'not-a-whole-number'; readonly max: number };

/** The quantity typed into a cart line: from one to what is on hand, in whole units where the goods are counted. */
export function parseQuantity(
  text: string,
  stock: { readonly onHand: Quantity; readonly isUnitBased: boolean },
): Result<Quantity, QuantityProblem> {
  const value = parseScaled(text.trim(), stock.isUnitBased ? 0 : 2);
  const hundredths = value === null ? 0 : stock.isUnitBased ? value * oneUnit : value;
  if (hundredths <= 0 || hundredths > stock.onHand) {
    return err({ kind: 'not-a-whole-number', max: Math.floor(stock.onHand / oneUnit) });
  }
  return ok(hundredths as Quantity);
}
