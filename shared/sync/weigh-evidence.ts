import type { ListedSale, OwnReport } from './lookup';
import { hasSameContent } from './match-sale';

export type WeighedEvidence =
  | { readonly kind: 'confirmed'; readonly sale: ListedSale }
  /** The list says nothing of it, for or against. */
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'contradicted' };

/**
 * A lead's number against what the state lists. A sale of other goods, under somebody else's references or at another
 * register, was reported by somebody else; one that is voided reports nothing any more; and where a sale stands there under
 * our own references, no other number can be right. Where all of those are voided, the sale may have been entered there
 * by hand, without any.
 */
export function weighEvidence(
  listed: readonly ListedSale[],
  report: Omit<OwnReport, 'claimedSaleIds'>,
  biotrackSaleId: string,
): WeighedEvidence {
  const named = listed.filter(sale => sale.requestId === report.requestId || sale.externalId === report.externalId);
  const sale = listed.find(each => each.biotrackSaleId === biotrackSaleId);
  if (sale === undefined) return { kind: named.length > 0 ? 'contradicted' : 'unlisted' };
  const isRight = named.includes(sale) || named.every(({ status }) => status === 'VOIDED');
  const isStanding = sale.status !== 'VOIDED' && !isForeign(sale, report) && hasSameContent(sale, report);
  return isRight && isStanding ? { kind: 'confirmed', sale } : { kind: 'contradicted' };
}

/** The state may have dropped a reference; it does not make one up. */
function isForeign(sale: ListedSale, report: Omit<OwnReport, 'claimedSaleIds'>): boolean {
  return (['requestId', 'externalId', 'terminalId'] as const).some(
    name => sale[name] !== null && sale[name] !== report[name],
  );
}
