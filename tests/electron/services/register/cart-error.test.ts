import { expect, it } from 'vitest';
import { cartError } from '../../../../electron/services/register/cart-error';
import type { CartRefusal } from '../../../../shared/cart/cart';
import type { Quantity } from '../../../../shared/kernel/units';

const cases: readonly (readonly [CartRefusal, string, object])[] = [
  [{ kind: 'blocked', codes: ['ITEM_EXPIRED', 'PRICE_MISSING'] }, 'E-ITM-03', { reason: 'ITEM_EXPIRED,PRICE_MISSING' }],
  [{ kind: 'already-in-cart' }, 'E-ITM-04', {}],
  [{ kind: 'not-enough-on-hand', onHand: 350 as Quantity }, 'E-QTY-01', { max: 3 }],
  [{ kind: 'not-a-whole-number', max: 7 }, 'E-QTY-01', { max: 7 }],
  [{ kind: 'route-not-allowed' }, 'E-ITM-03', { reason: 'FORM_ROUTE_MISMATCH' }],
  [{ kind: 'no-such-line' }, 'E-CRT-01', {}],
];

it.each(cases)('has one sentence for %o', (refusal, code, params) => {
  expect(cartError(refusal)).toEqual({ code, params });
});
