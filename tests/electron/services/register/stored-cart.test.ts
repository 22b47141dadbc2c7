import { expect, it } from 'vitest';
import type { StoredCart } from '../../../../db/repositories/carts';
import { saveInventoryPage } from '../../../../db/transactions/save-inventory-page';
import { toCart } from '../../../../electron/services/register/stored-cart';
import type { Cents, Quantity } from '../../../../shared/kernel/units';
import { aStore, t0 } from '../../../support/store';
import { aPackage } from '../../../support/store-values';

const stored: StoredCart = {
  id: 'cart-1',
  ownerId: 'user-ana',
  status: 'open',
  name: null,
  patientId: null,
  caregiver: null,
  lines: [
    {
      id: 'line-1',
      itemKey: 'package:0001000000000029',
      quantity: 100 as Quantity,
      route: 'INHALATION',
      priceChange: null,
    },
  ],
  validationId: null,
  staleCause: null,
  updatedAt: t0,
};

it('has its items as they are now', () => {
  const { db } = aStore();
  const dearer = aPackage({ priceCents: 9_900 as Cents });
  saveInventoryPage(db, { packages: [dearer], cursor: '2', isLast: true, at: t0 });
  expect(toCart(db, stored).lines[0]?.item.priceCents).toBe(9_900);
});

it('does not sell from a store that has lost an item of the cart', () => {
  expect(() => toCart(aStore().db, stored)).toThrow('does not have');
});
