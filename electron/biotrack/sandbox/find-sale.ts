import { type Reply, refused } from './reply';
import type { Sale, World } from './world';

export type FoundSale =
  | { readonly kind: 'found'; readonly sale: Sale }
  | { readonly kind: 'refused'; readonly reply: Reply };

/** By the number of its own transaction, which later changes of it do not move. A voided sale takes no further change. */
export function findStandingSale(world: World, transaction: string, now: number): FoundSale {
  const sale = world.sales.get(transaction);
  if (sale === undefined) {
    return {
      kind: 'refused',
      reply: refused(now, '602', 'SALE_NOT_FOUND', `there is no sale ${transaction} at this location`),
    };
  }
  if (sale.voided) {
    return { kind: 'refused', reply: refused(now, '602', 'SALE_ALREADY_VOIDED', `sale ${transaction} is voided`) };
  }
  return { kind: 'found', sale };
}
