import type { ListedSale, OwnReport } from './lookup';
import { isNamelessMatch } from './match-sale';

export type WeighedVoids =
  | { readonly kind: 'all-voided' }
  /** One of them stands, or was refunded, which a sale has to stand for. */
  | { readonly kind: 'standing'; readonly biotrackSaleId: string }
  /** The lists do not show what became of each; that is no proof of anything. */
  | { readonly kind: 'unlisted' };

/**
 * Whether nothing is left at the state of a sale that it held more than once, or showed as voided: then the sale is reported
 * nowhere any more, and what was sold is nobody's purchase. Asked of the lists as they are now, and of every sale in them that may be ours: one
 * more may have landed since.
 * @param named the state's sales that the review is about
 */
export function weighVoids(listed: readonly ListedSale[], report: OwnReport, named: readonly string[]): WeighedVoids {
  const ours = listed.filter(
    sale => named.includes(sale.biotrackSaleId) || hasOurReference(sale, report) || isNamelessMatch(sale, report),
  );
  const standing = ours.find(({ status }) => status !== 'VOIDED');
  if (standing !== undefined) return { kind: 'standing', biotrackSaleId: standing.biotrackSaleId };
  const isShown = named.every(id => ours.some(({ biotrackSaleId }) => biotrackSaleId === id));
  return { kind: isShown && named.length > 0 ? 'all-voided' : 'unlisted' };
}

function hasOurReference(sale: ListedSale, report: OwnReport): boolean {
  return sale.requestId === report.requestId || sale.externalId === report.externalId;
}
