import { describe, expect, it } from 'vitest';
import { nextStep, stepFor } from '../../../../renderer/features/register/step';
import { aFilledRegister, aRegister, validNow } from '../../support/views';

const valid = aFilledRegister({ validation: validNow });
const stale = aFilledRegister({ validation: { kind: 'stale', cause: 'expired' } });
const refused = aFilledRegister({ validation: { kind: 'refused', validatedAt: 1, reasons: [], changes: null } });

describe('the step', () => {
  it('stays through a stale validation, so that it can be mended in place', () => {
    expect([stepFor('payment', valid, stale), stepFor('summary', valid, valid)]).toEqual(['payment', 'summary']);
  });

  it('goes back to the cart when the ground is gone', () => {
    const another = aFilledRegister({ cartId: 'cart-2', validation: validNow });
    const emptied = aRegister({ validation: validNow });
    expect([refused, another, emptied].map(now => stepFor('payment', valid, now))).toEqual(['cart', 'cart', 'cart']);
  });
});

it('offers one next step for each state of the cart', () => {
  const merchandise = aFilledRegister({ validation: { kind: 'not-needed' } });
  expect([
    nextStep('cart', aRegister()),
    nextStep('cart', aFilledRegister()),
    nextStep('cart', refused),
    nextStep('cart', valid),
    nextStep('cart', merchandise),
    nextStep('summary', valid),
    nextStep('payment', valid),
    nextStep('payment', stale),
  ]).toEqual(['none', 'validate', 'validate', 'proceed', 'proceed', 'pay', 'none', 'revalidate']);
});
