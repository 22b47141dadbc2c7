import type { Cents } from '../kernel/units';
import type { Tender } from './tender';

export type Settlement =
  | { readonly kind: 'short'; readonly missingCents: Cents }
  | { readonly kind: 'settled'; readonly changeCents: Cents }
  /** A card is charged exactly, outside: more than is due cannot be given back from the drawer. */
  | { readonly kind: 'debit-over-total'; readonly overCents: Cents }
  | { readonly kind: 'debit-without-reference' }
  /** Zero, negative or not whole cents. */
  | { readonly kind: 'bad-amount' };

/** Whether tenders pay a total. Change comes from cash only, because debit never exceeds what is due. */
export function settle(totalCents: Cents, tenders: readonly Tender[]): Settlement {
  if (tenders.some(tender => !isPayable(tender, totalCents))) return { kind: 'bad-amount' };
  if (tenders.some(tender => tender.kind === 'debit' && tender.reference.trim() === '')) {
    return { kind: 'debit-without-reference' };
  }
  const debitCents = sum(tenders.filter(tender => tender.kind === 'debit'));
  if (debitCents > totalCents) return { kind: 'debit-over-total', overCents: (debitCents - totalCents) as Cents };
  const balance = sum(tenders) - totalCents;
  return balance < 0
    ? { kind: 'short', missingCents: -balance as Cents }
    : { kind: 'settled', changeCents: balance as Cents };
}

/** Nothing handed over is a tender only where nothing is due. */
function isPayable(tender: Tender, totalCents: Cents): boolean {
  return (
    Number.isSafeInteger(tender.amountCents) &&
    (tender.amountCents > 0 || (tender.amountCents === 0 && totalCents === 0))
  );
}

function sum(tenders: readonly Tender[]): number {
  return tenders.reduce((total, tender) => total + tender.amountCents, 0);
}
