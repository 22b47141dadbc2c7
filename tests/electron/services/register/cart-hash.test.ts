import { expect, it } from 'vitest';
import { hashCart } from '../../../../electron/services/register/cart-hash';
import type { Quantity } from '../../../../shared/kernel/units';
import { aCart, aCartLine, aPackage, aPatient, someMerchandise } from '../../../support/store-values';
import { aClient } from '../../../support/sync/a-client';

const hash = (cart = aCart(), patient: ReturnType<typeof aPatient> | null = aPatient()) =>
  hashCart(aClient('http://127.0.0.1:1'), cart, patient);

it('names the card, the caregiver and every reported line', () => {
  const base = hash();
  expect(base).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(hash(aCart(), aPatient({ registryId: 'PTEST0002' }))).not.toBe(base);
  expect(hash(aCart({ caregiver: { cardId: 'C1', name: 'Rae' } }))).not.toBe(base);
  expect(hash(aCart({ lines: [aCartLine(aPackage(), { quantity: 200 as Quantity })] }))).not.toBe(base);
});

it('does not care for merchandise, of which the state knows nothing', () => {
  expect(hash(aCart({ lines: [aCartLine(), aCartLine(someMerchandise())] }))).toBe(hash());
});

it('is nothing without a patient', () => {
  expect(hash(aCart(), null)).toBeNull();
});
