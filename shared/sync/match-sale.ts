import type { AcceptedSale, AcceptedVia } from './attempt-outcome';
import type { ListedSale, OwnReport } from './lookup';

/** Same card and exactly the same goods. */
export function hasSameContent(sale: ListedSale, report: Pick<OwnReport, 'cardId' | 'lines'>): boolean {
  return sale.cardId.toUpperCase() === report.cardId.toUpperCase() && goodsOf(sale.lines) === goodsOf(report.lines);
}

/** One text for a set of lines in any order, with lines of the same package taken together. */
function goodsOf(lines: OwnReport['lines']): string {
  const totals = new Map<string, number>();
  for (const { barcode, quantity } of lines) totals.set(barcode, (totals.get(barcode) ?? 0) + quantity);
  return JSON.stringify([...totals].sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function isNameless(sale: ListedSale): boolean {
  return sale.requestId === null && sale.externalId === null;
}

/** A sale that could be ours although it carries none of our references: the state may have dropped them. */
export function isNamelessMatch(sale: ListedSale, report: OwnReport): boolean {
  const isHere = sale.terminalId === null || sale.terminalId === report.terminalId;
  return isNameless(sale) && isHere && !report.claimedSaleIds.has(sale.biotrackSaleId) && hasSameContent(sale, report);
}

export function acceptedFrom(sale: ListedSale, via: AcceptedVia): AcceptedSale {
  return {
    biotrackSaleId: sale.biotrackSaleId,
    transactionId: sale.transactionId,
    postedAt: sale.postedAt,
    registryStatus: sale.registryStatus ?? 'PENDING',
    remaining: sale.lines.map(line => ({ barcode: line.barcode, quantity: null })),
    via,
  };
}
