import type { StatePackage } from '../catalog/sellable-item';
import { amountOf } from '../compliance/counting';
import type { RegistryOrder } from '../compliance/registry';
import type { Amount, Instant } from '../kernel/units';
import type { ListAnswer, ListedSale, OwnReport } from './lookup';
import { hasSameContent } from './match-sale';
import type { CountedOnOrder } from './witness';

export type OtherSalesFacts = {
  readonly list: ListAnswer;
  readonly report: Pick<OwnReport, 'requestId' | 'externalId' | 'terminalId' | 'cardId' | 'lines' | 'claimedSaleIds'>;
  /** When the state told what was dispensed before; what it had posted by then is in that figure already. */
  readonly since: Instant;
  readonly orders: readonly Pick<RegistryOrder, 'orderId' | 'orderType' | 'route' | 'unit'>[];
  readonly findPackage: (barcode: string) => StatePackage | null;
};

/**
 * What the sales of other registers to the patient, as the state lists them, took from each order since; what our own took, the
 * ledger knows. Taking off too much would let a
 * sale that landed be sent again, so only what leaves no doubt is taken off: a sale that carries other references than ours,
 * of another register or of other goods, that the registry has posted, of a package whose route has no alternative and one order.
 */
export function countOtherSales({
  list,
  report,
  since,
  orders,
  findPackage,
}: OtherSalesFacts): readonly CountedOnOrder[] {
  if (list.kind !== 'sales') return [];
  const back = list.sales.filter(sale => isUndoneElsewhere(sale, report, since));
  const lines = list.sales.filter(sale => isSurelyOther(sale, report, since)).flatMap(sale => sale.lines);
  const taken = lines.flatMap(({ barcode, quantity }): readonly CountedOnOrder[] => {
    const item = findPackage(barcode);
    if (item === null || item.altRoutes.length > 0) return [];
    const amount = amountOf(item, quantity);
    const [order, ...rest] = orders.filter(
      ({ orderType, route, unit }) => orderType === item.orderType && route === item.route && unit === item.unit,
    );
    return amount === null || order === undefined || rest.length > 0 ? [] : [{ orderId: order.orderId, amount }];
  });
  return [...taken, ...back.flatMap(sale => givenBack(sale, orders, findPackage))];
}

/**
 * What another register gave back since of a sale from before would hide that ours landed. Giving back too much only puts the sale before
 * a person, so here doubt counts: on every order that it may concern, and goods of which nobody knows whether they came back.
 */
function givenBack(
  sale: ListedSale,
  orders: OtherSalesFacts['orders'],
  findPackage: OtherSalesFacts['findPackage'],
): readonly CountedOnOrder[] {
  return sale.lines.flatMap(({ barcode, quantity, refunded }) => {
    const item = findPackage(barcode);
    const amount = item === null ? null : amountOf(item, sale.status === 'VOIDED' ? quantity : (refunded ?? quantity));
    if (item === null || amount === null) return [];
    const routes = [item.route, ...item.altRoutes];
    const concerned = orders.filter(({ orderType, route, unit }) => {
      return orderType === item.orderType && unit === item.unit && routes.includes(route);
    });
    return concerned.map(({ orderId }) => ({ orderId, amount: -amount as Amount }));
  });
}

function isUndoneElsewhere(sale: ListedSale, report: OtherSalesFacts['report'], since: Instant): boolean {
  const isOurs = report.claimedSaleIds.has(sale.biotrackSaleId) || !isOfAnotherRegister(sale, report);
  const isUndone = sale.status !== 'COMPLETE' && sale.status !== 'UNKNOWN';
  return !isOurs && isUndone && sale.postedAt <= since && sale.cardId.toUpperCase() === report.cardId.toUpperCase();
}

function isOfAnotherRegister({ terminalId }: ListedSale, report: OtherSalesFacts['report']): boolean {
  return terminalId !== null && terminalId !== report.terminalId;
}

function isSurelyOther(sale: ListedSale, report: OtherSalesFacts['report'], since: Instant): boolean {
  return (
    sale.cardId.toUpperCase() === report.cardId.toUpperCase() &&
    sale.status === 'COMPLETE' &&
    sale.registryStatus === 'POSTED' &&
    sale.postedAt > since &&
    sale.requestId !== null &&
    sale.requestId !== report.requestId &&
    sale.externalId !== null &&
    sale.externalId !== report.externalId &&
    !report.claimedSaleIds.has(sale.biotrackSaleId) &&
    (isOfAnotherRegister(sale, report) || !hasSameContent(sale, report))
  );
}
