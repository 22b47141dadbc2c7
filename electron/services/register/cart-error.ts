import type { CartRefusal } from '../../../shared/cart/cart';
import { assertNever } from '../../../shared/kernel/assert-never';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { oneUnit } from '../../../shared/kernel/quantity';

/** The sentence for a change that the cart refused (reliability.md, section 14, rows 11 to 13). */
export function cartError(refusal: CartRefusal): AppError {
  switch (refusal.kind) {
    case 'blocked':
      return appError('E-ITM-03', { reason: refusal.codes.join(',') });
    case 'already-in-cart':
      return appError('E-ITM-04');
    case 'not-enough-on-hand':
      return appError('E-QTY-01', { max: Math.floor(refusal.onHand / oneUnit) });
    case 'not-a-whole-number':
      return appError('E-QTY-01', { max: refusal.max });
    case 'route-not-allowed':
      return appError('E-ITM-03', { reason: 'FORM_ROUTE_MISMATCH' });
    case 'discount-not-allowed':
      return appError('E-PRC-02');
    case 'discount-needs-approval':
      return appError('E-AUT-01');
    case 'no-such-line':
      return appError('E-CRT-01');
    default:
      return assertNever(refusal, 'cart refusal');
  }
}
