import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findCart } from '../../../db/repositories/carts';
import { saveCart } from '../../../db/transactions/save-cart';
import { saveValidation } from '../../../db/transactions/save-validation';
import { t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { aCart, aValidation } from '../../support/store-values';

it('becomes the validation of its cart and ends what was stale', () => {
  const { db } = aShop();
  saveCart(db, { cart: aCart(), ownerId: 'user-ana', status: 'open', name: null, at: t0, staleCause: 'locked' });
  saveValidation(
    db,
    aValidation({ isAllowed: false, reasons: [{ code: 'ROUTE_EXCEEDED', line: 1 }, { code: 'CARD_EXPIRED' }] }),
  );
  const cart = findCart(db, 'cart-1');
  expect([cart?.validationId, cart?.staleCause]).toEqual(['validation-1', null]);
  expect(listAudit(db, { after: 5, limit: 9 }).map(({ action, detail }) => [action, detail])).toEqual([
    ['cart.refused', { validationId: 'validation-1', mode: 'server', codes: 'ROUTE_EXCEEDED CARD_EXPIRED' }],
  ]);
});
