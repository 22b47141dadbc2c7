import { formatScaled } from '../../../shared/kernel/decimal';
import { parseMoney } from '../../../shared/kernel/money';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { settle } from '../../../shared/payment/settle';
import type { Tender } from '../../../shared/payment/tender';
import type { ShownError } from '../../ui/error-text';

/** The tender being typed, before it is one. */
export type TenderEntry = { readonly kind: Tender['kind']; readonly text: string; readonly reference: string };

export const noEntry: TenderEntry = { kind: 'cash', text: '', reference: '' };

export function dueAfter(totalCents: number, taken: readonly Tender[]): Cents {
  return Math.max(0, totalCents - taken.reduce((sum, tender) => sum + tender.amountCents, 0)) as Cents;
}

export function debitDueText(totalCents: number, taken: readonly Tender[]): string {
  return formatScaled(dueAfter(totalCents, taken), 2);
}

/** The typed tender, null when nothing is typed and nothing is needed, or the sentence that says what is wrong. */
export function readEntry(
  entry: TenderEntry,
  totalCents: number,
  taken: readonly Tender[],
): Result<Tender | null, ShownError> {
  const due = dueAfter(totalCents, taken);
  if (entry.text.trim() === '' && taken.length > 0 && due === 0) return ok(null);
  const amount = entry.text.trim() === '' && totalCents === 0 ? ok(0 as Cents) : parseMoney(entry.text);
  if (!amount.ok) return err({ code: 'E-PAY-01', params: { total: due } });
  switch (entry.kind) {
    case 'cash':
      return ok({ kind: 'cash', amountCents: amount.value });
    case 'debit':
      return entry.reference.trim() === ''
        ? err({ code: 'E-PAY-03', params: {} })
        : ok({ kind: 'debit', amountCents: amount.value, reference: entry.reference.trim() });
  }
}

/** Why these tenders do not pay the total, in a sentence; null when they do. The main process decides it again. */
export function standing(totalCents: number, tenders: readonly Tender[]): ShownError | null {
  const settlement = settle(totalCents as Cents, tenders);
  switch (settlement.kind) {
    case 'settled':
      return null;
    case 'short':
      return { code: 'E-PAY-01', params: { total: settlement.missingCents + lastCash(tenders) } };
    case 'bad-amount':
      return { code: 'E-PAY-01', params: { total: totalCents } };
    case 'debit-over-total':
      return { code: 'E-PAY-02', params: {} };
    case 'debit-without-reference':
      return { code: 'E-PAY-03', params: {} };
  }
}

/** The sentence names what the amount being typed must reach, so what it already holds belongs to it. */
function lastCash(tenders: readonly Tender[]): number {
  return tenders[tenders.length - 1]?.amountCents ?? 0;
}
