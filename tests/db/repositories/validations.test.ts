import { expect, it } from 'vitest';
import { findLatestValidation, findValidation, insertValidation } from '../../../db/repositories/validations';
import { saveCart } from '../../../db/transactions/save-cart';
import type { Amount, Cents, Quantity } from '../../../shared/kernel/units';
import { later, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { aCart, aValidation } from '../../support/store-values';

it('keeps each answer as it was given and finds the newest of a cart', () => {
  const { db } = aShop();
  saveCart(db, { cart: aCart(), ownerId: 'user-ana', status: 'open', name: null, at: t0, staleCause: null });
  const refused = aValidation({
    isAllowed: false,
    token: null,
    reasons: [{ code: 'ROUTE_EXCEEDED', line: 1, requested: 3 as Amount, available: 2 as Amount, unit: 'ug_thc' }],
  });
  const allowed = aValidation({
    id: 'validation-2',
    validatedAt: later(5),
    caregiverCardId: 'CTEST0001',
    items: [{ number: 1, key: 'package:1', name: 'Vape', quantity: 100 as Quantity, unitPriceCents: 4_500 as Cents }],
    use: [
      {
        orderType: 'MEDICAL',
        route: 'INHALATION',
        unit: 'ug_thc',
        inCart: 850_000 as Amount,
        availableToday: 9_500_000 as Amount,
        pendingHere: 0 as Amount,
      },
    ],
    changes: [{ kind: 'order', item: 'Vape', before: 'O-1', after: 'O-2' }],
  });
  insertValidation(db, refused);
  insertValidation(db, allowed);
  expect(findValidation(db, 'validation-1')).toEqual(refused);
  expect(findLatestValidation(db, 'cart-1')).toEqual(allowed);
  expect([findValidation(db, 'x'), findLatestValidation(db, 'x')]).toEqual([null, null]);
});
