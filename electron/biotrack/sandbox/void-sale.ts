import { nextTransaction } from './load-world';
import { listSale, moveStock } from './post-sale';
import { restoreLine, whenRegistryTakes } from './restore-allotment';
import type { Sale, SaleLine, World } from './world';

export type VoidHead = { readonly requestId: string; readonly employeeId: string; readonly reason: string };

/** As if the sale had never been: goods to the packages they came from, the allotment to its patient. */
export function voidSale(world: World, sale: Sale, head: VoidHead, now: number): number {
  const transaction = nextTransaction(world);
  sale.voided = true;
  listSale(world, sale, transaction);
  world.ledger.append(now, 'void', {
    sale_id: sale.saleId,
    transactionid: String(transaction),
    voided: String(sale.transaction),
    request_id: head.requestId,
    employee_id: head.employeeId,
    reason: head.reason,
  });
  for (const line of sale.lines) returnToShelf(world, sale, line, now);
  whenRegistryTakes(world, sale, now, at => {
    for (const line of sale.lines) restoreLine(world, sale, line, line.quantity, at);
  });
  return transaction;
}

function returnToShelf(world: World, sale: Sale, line: SaleLine, now: number): void {
  const found = world.packages.get(line.barcodeid);
  if (found === undefined) throw new TypeError('a sold package that the inventory never had');
  moveStock(world, found, line.quantity, sale.saleId, now);
}
