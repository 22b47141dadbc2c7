import type { ListedSale, OwnReport } from './lookup';

/** A long list of the state's sales, by what a report of ours is looked for by. */
export type SaleIndex = {
  readonly byRequestId: ReadonlyMap<string, readonly ListedSale[]>;
  readonly byExternalId: ReadonlyMap<string, readonly ListedSale[]>;
  readonly byCard: ReadonlyMap<string, readonly ListedSale[]>;
};

export function indexSales(sales: readonly ListedSale[]): SaleIndex {
  return {
    byRequestId: groupBy(sales, sale => sale.requestId),
    byExternalId: groupBy(sales, sale => sale.externalId),
    byCard: groupBy(sales, sale => sale.cardId.toUpperCase()),
  };
}

export type FoundSales = {
  readonly byRequestId: readonly ListedSale[];
  readonly byExternalId: readonly ListedSale[];
  /** What the whole list says that can concern this report: its names, and everything of its patient. */
  readonly concerned: readonly ListedSale[];
};

export function findIn(index: SaleIndex, report: Pick<OwnReport, 'requestId' | 'externalId' | 'cardId'>): FoundSales {
  const byRequestId = index.byRequestId.get(report.requestId) ?? [];
  const byExternalId = index.byExternalId.get(report.externalId) ?? [];
  const ofPatient = index.byCard.get(report.cardId.toUpperCase()) ?? [];
  return { byRequestId, byExternalId, concerned: [...new Set([...byRequestId, ...byExternalId, ...ofPatient])] };
}

function groupBy(
  sales: readonly ListedSale[],
  keyOf: (sale: ListedSale) => string | null,
): ReadonlyMap<string, readonly ListedSale[]> {
  const groups = new Map<string, ListedSale[]>();
  for (const sale of sales) {
    const key = keyOf(sale);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sale]);
    else group.push(sale);
  }
  return groups;
}
