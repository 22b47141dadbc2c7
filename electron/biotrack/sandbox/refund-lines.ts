import { formatDecimal } from './decimal';
import { nextTransaction } from './load-world';
import { listSale } from './post-sale';
import { type Restored, restoreLine, whenRegistryTakes } from './restore-allotment';
import type { Package, Sale, SaleLine, World } from './world';

export type RefundedLine = { readonly line: SaleLine; readonly quantity: bigint; readonly price: string };
export type RefundHead = {
  readonly requestId: string;
  readonly externalId: string;
  readonly employeeId: string;
  readonly reason: string;
  readonly returnsGoods: boolean;
};
export type Refund = {
  readonly transaction: number;
  readonly refundId: string;
  readonly packages: readonly Package[];
  readonly restored: readonly Restored[];
  readonly isVisibleNow: boolean;
};

/**
 * Money goes back for some of the goods. Goods that come along become a package of their own, which nobody may sell again,
 * and only they give the patient anything back: what stayed with the patient stays counted.
 */
export function refundLines(
  world: World,
  sale: Sale,
  head: RefundHead,
  lines: readonly RefundedLine[],
  now: number,
): Refund {
  const transaction = nextTransaction(world);
  world.counters.refund += 1;
  const refundId = String(world.counters.refund);
  for (const { line, quantity } of lines) line.refunded += quantity;
  listSale(world, sale, transaction);
  world.ledger.append(now, 'refund', {
    refund_id: refundId,
    sale_id: sale.saleId,
    transactionid: String(transaction),
    refunded: String(sale.transaction),
    request_id: head.requestId,
    external_id: head.externalId,
    employee_id: head.employeeId,
    reason: head.reason,
    return_to_inventory: head.returnsGoods ? 1 : 0,
    lines: lines.map(({ line, quantity, price }) => {
      return {
        item_number: line.itemNumber,
        barcodeid: line.barcodeid,
        quantity: formatDecimal(quantity, 2),
        price,
      };
    }),
  });
  if (!head.returnsGoods) return { transaction, refundId, packages: [], restored: [], isVisibleNow: true };
  const isVisibleNow = !world.conditions.restoresAfterDestroy;
  const packages = lines.map(refunded => takeBack(world, sale, refunded, isVisibleNow, now));
  return { transaction, refundId, packages, restored: restoreNow(world, sale, lines, now), isVisibleNow };
}

/** What the answer promises; under the registry's known fault it comes true when the goods are destroyed. */
function restoreNow(world: World, sale: Sale, lines: readonly RefundedLine[], now: number): readonly Restored[] {
  const promised = lines.flatMap(({ line, quantity }) => promisedFor(line, quantity));
  if (world.conditions.restoresAfterDestroy) return promised;
  whenRegistryTakes(world, sale, now, at => {
    for (const { line, quantity } of lines) restoreLine(world, sale, line, quantity, at);
  });
  return promised;
}

function promisedFor({ amount, route, unit, quantity: sold }: SaleLine, quantity: bigint): readonly Restored[] {
  if (amount === null || route === null || unit === null) return [];
  return [{ route, amount: (amount * quantity) / sold, unit }];
}

function takeBack(
  world: World,
  sale: Sale,
  { line, quantity }: RefundedLine,
  isVisibleNow: boolean,
  now: number,
): Package {
  const parent = world.packages.get(line.barcodeid);
  if (parent === undefined) throw new TypeError('a sold package that the inventory never had');
  const transaction = nextTransaction(world);
  const returned: Package = {
    ...parent,
    barcodeid: nextReturnedId(world),
    parentid: parent.barcodeid,
    external_id: null,
    status: 'RETURNED',
    restocked: 1,
    destroyed: false,
    quantity,
    transaction,
    transactionOriginal: transaction,
  };
  world.packages.set(returned.barcodeid, returned);
  world.inventoryChanges.record(returned.barcodeid, transaction);
  world.ledger.append(now, 'package', {
    barcodeid: returned.barcodeid,
    parentid: parent.barcodeid,
    quantity: formatDecimal(quantity, 2),
  });
  if (!isVisibleNow) {
    world.restoredWhenDestroyed.set(returned.barcodeid, at => {
      restoreLine(world, sale, line, quantity, at);
    });
  }
  return returned;
}

/** Sixteen digits that no package of this state has, or had. */
function nextReturnedId(world: World): string {
  do world.counters.returned += 1;
  while (world.packages.has(returnedId(world)));
  return returnedId(world);
}

function returnedId({ counters }: World): string {
  return `0001${String(counters.returned).padStart(12, '0')}`;
}
