import type { Amount } from '../kernel/units';
import type { Witness } from './lookup';

export type OrderUse = { readonly orderId: string; readonly dispensed: Amount };
export type CountedOnOrder = { readonly orderId: string; readonly amount: Amount };

/**
 * Compares what was dispensed under each order before the sale was sent with what is now. Only growth by at least the whole
 * sale, on every order it counts against, speaks for it; another store's smaller sale on one of them does not, nor does
 * what other sales account for (other-sales.ts).
 */
export function compareWitness(
  before: readonly OrderUse[] | null,
  after: readonly OrderUse[],
  counted: readonly CountedOnOrder[],
  others: readonly CountedOnOrder[] = [],
): Exclude<Witness, 'no-answer'> {
  if (before === null || counted.length === 0) return 'unavailable';
  const needed = new Map<string, number>();
  for (const { orderId, amount } of counted) needed.set(orderId, (needed.get(orderId) ?? 0) + amount);
  let hasFallen = true;
  for (const [orderId, amount] of needed) {
    const then = before.find(use => use.orderId === orderId);
    const now = after.find(use => use.orderId === orderId);
    if (then === undefined || now === undefined) return 'unavailable';
    const elsewhere = others.filter(use => use.orderId === orderId).reduce((sum, use) => sum + use.amount, 0);
    hasFallen &&= now.dispensed - then.dispensed - elsewhere >= amount;
  }
  return hasFallen ? 'fell' : 'unchanged';
}
