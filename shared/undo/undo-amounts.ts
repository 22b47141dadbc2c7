import type { Amount, Cents, Quantity } from '../kernel/units';
import type { SaleLine } from '../sale/sale';

/** What was asked back of a line. */
export type LinePart = { readonly number: number; readonly quantity: Quantity };

export type UndoneLine = {
  readonly number: number;
  readonly quantity: Quantity;
  /** What the customer gets back for it, after discount; `taxCents` comes on top. */
  readonly amountCents: Cents;
  readonly taxCents: Cents;
  /** Of what it counted against the patient; null for a line that counts nothing. */
  readonly counted: SaleLine['counted'];
};

/** What is left to give back of a line: what was paid, less what corrections of its price have given back already. */
export type StandingLine = Pick<SaleLine, 'number' | 'quantity' | 'amountCents' | 'taxCents' | 'counted'>;

/**
 * Part of a line by its share of the quantity, half a cent up. A whole line is the whole line to the cent, so that lines
 * given back one by one close to nothing. What a part counts is rounded down: a patient is never promised too much.
 */
export function undoneLine(line: StandingLine, quantity: Quantity): UndoneLine {
  const { counted } = line;
  return {
    number: line.number,
    quantity,
    amountCents: share(line.amountCents, quantity, line.quantity) as Cents,
    taxCents: share(line.taxCents, quantity, line.quantity) as Cents,
    counted:
      counted === null
        ? null
        : { ...counted, amount: Number((BigInt(counted.amount) * BigInt(quantity)) / BigInt(line.quantity)) as Amount },
  };
}

function share(whole: number, part: number, of: number): number {
  return Number((BigInt(whole) * BigInt(part) * 2n + BigInt(of)) / (BigInt(of) * 2n));
}

/** What a lower unit price gives back; the tax falls as the price does. Null where it is not lower, or below nothing. */
export function correctedLine(
  line: StandingLine & { readonly unitPriceCents: Cents },
  unitPriceCents: Cents,
): UndoneLine | null {
  if (unitPriceCents < 0 || unitPriceCents >= line.unitPriceCents) return null;
  const keptCents = share(unitPriceCents, line.quantity, 100);
  const amountCents = line.amountCents - keptCents;
  const keptTaxCents = line.amountCents === 0 ? 0 : share(line.taxCents, keptCents, line.amountCents);
  return {
    number: line.number,
    quantity: line.quantity,
    amountCents: amountCents as Cents,
    taxCents: (line.taxCents - keptTaxCents) as Cents,
    counted: null,
  };
}
