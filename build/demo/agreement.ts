/** A sale as the register's own screen told it. */
export type ShownSale = {
  readonly saleId: string;
  readonly reference: string;
  readonly cardId: string;
  /** Barcodes in the order of the cart. */
  readonly barcodes: readonly string[];
};

export type LedgerSale = {
  readonly sale_id: string;
  readonly external_id: string;
  readonly card_id: string;
  readonly lines: readonly { readonly barcodeid: string }[];
};

/** What the state has recorded otherwise than the screen said, a sentence each; also what it recorded once too often. */
export function disagreements(shown: readonly ShownSale[], ledger: readonly LedgerSale[]): readonly string[] {
  const counted = ledger.length === shown.length ? [] : [`Sales shown: ${shown.length}, recorded: ${ledger.length}.`];
  const compared = shown.flatMap(sale => {
    const [recorded] = ledger.filter(entry => entry.external_id === sale.reference);
    return recorded === undefined ? [`Sale ${sale.reference} is not recorded.`] : differences(sale, recorded);
  });
  return [...counted, ...compared];
}

function differences(sale: ShownSale, recorded: LedgerSale): readonly string[] {
  const pairs = [
    ['BioTrack Sale ID', sale.saleId, recorded.sale_id],
    ['card', sale.cardId, recorded.card_id],
    ['packages', sale.barcodes.join(', '), recorded.lines.map(line => line.barcodeid).join(', ')],
  ] as const;
  return pairs
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([what, ours, theirs]) => `${sale.reference}: ${what} shown as ${ours}, recorded as ${theirs}.`);
}
