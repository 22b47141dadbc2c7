import { expect, it } from 'vitest';
import { countHeld, findCart, findOpenCart, listCartsLeft, listHeldCarts } from '../../../db/repositories/carts';
import { saveCart } from '../../../db/transactions/save-cart';
import type { Cart } from '../../../shared/cart/cart';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { aCart, aUser } from '../../support/store-values';

it('finds the open cart of each user and the held carts of all', () => {
  const { db } = aShop({ users: [aUser(), aUser({ id: 'user-lee', login: 'lee', name: 'Lee' })] });
  const save = (id: string, ownerId: string, status: 'open' | 'held', patientId: string | null, at: number) =>
    saveCart(db, {
      cart: aCart({ id, patientId }),
      ownerId,
      status,
      name: `named ${id}`,
      at: later(at),
      staleCause: null,
    });
  save('cart-1', 'user-ana', 'open', null, 1);
  save('cart-2', 'user-ana', 'held', 'patient-1', 2);
  save('cart-3', 'user-lee', 'held', null, 3);
  expect(findOpenCart(db, { userId: 'user-ana' })?.id).toBe('cart-1');
  expect(findOpenCart(db, { userId: 'user-lee' })).toBeNull();
  expect(findCart(db, 'cart-9')).toBeNull();
  expect(listHeldCarts(db)).toEqual([
    { ...findCart(db, 'cart-3'), heldAt: later(3), heldBy: 'Lee', patientName: null },
    { ...findCart(db, 'cart-2'), heldAt: later(2), heldBy: 'Ana Ruiz', patientName: 'Paula Test' },
  ]);
  expect(countHeld(db)).toBe(2);
});

it('tells whose carts were left in hand and since when, unless they are empty', () => {
  const { db } = aShop({
    users: [aUser(), aUser({ id: 'user-lee', login: 'lee', name: 'Lee' }), aUser({ id: 'user-max', login: 'max' })],
  });
  const leave = (id: string, ownerId: string, changes: Partial<Cart>, at: number) => {
    const cart = { ...aCart({ id, patientId: null }), lines: [], ...changes };
    saveCart(db, { cart, ownerId, status: 'open', name: null, at: later(at), staleCause: null });
  };
  const leftFor = (userId: string) => listCartsLeft(db, { userId, limit: 5 });
  leave('cart-1', 'user-ana', { patientId: 'patient-1' }, 1);
  leave('cart-2', 'user-lee', {}, 2);
  const byAna = { id: 'cart-1', by: 'Ana Ruiz', at: later(1), lineCount: 0 };
  expect([leftFor('user-max'), leftFor('user-ana')]).toEqual([[byAna], []]);
  leave('cart-2', 'user-lee', { lines: aCart().lines }, 3);
  const byLee = { id: 'cart-2', by: 'Lee', at: later(3), lineCount: 1 };
  expect(leftFor('user-max')).toEqual([byLee, byAna]);
  expect(listCartsLeft(db, { userId: 'user-max', limit: 1 })).toEqual([byLee]);
});
