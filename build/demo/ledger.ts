import type { LedgerSale } from './agreement';

type Entry = { readonly kind: string };

const isSale = (entry: Entry): entry is Entry & LedgerSale => entry.kind === 'sale';

/** The sales that truly happened, as the sandbox tells them on its control port. */
export async function readLedger(controlPort: number): Promise<readonly LedgerSale[]> {
  const reply = await fetch(`http://127.0.0.1:${controlPort}/ledger`);
  const { entries } = (await reply.json()) as { readonly entries: readonly Entry[] };
  return entries.filter(isSale);
}
