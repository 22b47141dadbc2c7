import { expect, it } from 'vitest';
import { cartError } from '../../../shared/cart/cart-error';
import { units } from '../../support/vectors';

it('gives every refusal of the cart its sentence', () => {
  expect([
    cartError({ kind: 'blocked', codes: ['ITEM_QUARANTINED', 'MED_WEIGHT_MISSING'] }),
    cartError({ kind: 'already-in-cart' }),
    cartError({ kind: 'not-enough-on-hand', onHand: units(15) }),
    cartError({ kind: 'not-a-whole-number', max: 15 }),
    cartError({ kind: 'route-not-allowed' }),
    cartError({ kind: 'no-such-line' }),
  ]).toEqual([
    { code: 'E-ITM-03', params: { reason: 'ITEM_QUARANTINED' } },
    { code: 'E-ITM-04', params: {} },
    { code: 'E-QTY-01', params: { max: 15 } },
    { code: 'E-QTY-01', params: { max: 15 } },
    { code: 'E-ITM-03', params: { reason: 'FORM_ROUTE_MISMATCH' } },
    { code: 'E-CRT-01', params: {} },
  ]);
});
