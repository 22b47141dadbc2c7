import { assertNever } from '../kernel/assert-never';
import { type AppError, appError } from '../kernel/error-code';
import type { Cents } from '../kernel/units';
import type { Settlement } from '../payment/settle';

/** The sentence for tenders that do not pay; none when they do. */
export function tenderProblem(settlement: Settlement, totalCents: Cents): readonly AppError[] {
  switch (settlement.kind) {
    case 'settled':
      return [];
    case 'short':
    case 'bad-amount':
      return [appError('E-PAY-01', { total: totalCents })];
    case 'debit-over-total':
      return [appError('E-PAY-02')];
    case 'debit-without-reference':
      return [appError('E-PAY-03')];
    default:
      return assertNever(settlement, 'settlement');
  }
}
