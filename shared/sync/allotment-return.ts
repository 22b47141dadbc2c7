import type { CountedOnOrder, OrderUse } from './witness';

export type ReturnFacts = {
  /** What was dispensed under each order just before the undoing was sent. */
  readonly before: readonly OrderUse[];
  readonly now: readonly OrderUse[];
  /** What the undoing gives back. */
  readonly given: readonly CountedOnOrder[];
  /** What this register sold to the patient since, which the registry counts again. */
  readonly soldSince: readonly CountedOnOrder[];
};

/**
 * Whether the registry shows it: of every order concerned it counts less by the whole amount, but for what was sold since.
 * An order that has ended and is not shown any more can give nothing back.
 */
export function isAllotmentBack({ before, now, given, soldSince }: ReturnFacts): boolean {
  const orders = [...new Set(given.map(({ orderId }) => orderId))];
  return orders.every(orderId => {
    const then = before.find(use => use.orderId === orderId);
    const left = now.find(use => use.orderId === orderId);
    if (then === undefined || left === undefined) return left === undefined;
    return left.dispensed <= then.dispensed - sum(given, orderId) + sum(soldSince, orderId);
  });
}

function sum(parts: readonly CountedOnOrder[], orderId: string): number {
  return parts.filter(part => part.orderId === orderId).reduce((total, { amount }) => total + amount, 0);
}
