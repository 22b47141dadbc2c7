import { expect, it } from 'vitest';
import { countHeld, findCart, findCartLeftOpen, findOpenCart, listHeldCarts } from '../../../db/repositories/carts';
import { saveCart } from '../../../db/transactions/save-cart';
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

it('finds what somebody else left open, unless it is empty', () => {
  const { db } = aShop({
    users: [aUser(), aUser({ id: 'user-lee', login: 'lee' }), aUser({ id: 'user-max', login: 'max' })],
  });
  const leave = (id: string, ownerId: string, patientId: string | null, at: number) => {
    const cart = { ...aCart({ id, patientId }), lines: [] };
    saveCart(db, { cart, ownerId, status: 'open', name: null, at: later(at), staleCause: null });
  };
  leave('cart-1', 'user-ana', 'patient-1', 1);
  leave('cart-2', 'user-lee', null, 2);
  expect(findCartLeftOpen(db, { userId: 'user-max' })?.id).toBe('cart-1');
  expect(findCartLeftOpen(db, { userId: 'user-ana' })).toBeNull();
  leave('cart-2', 'user-lee', 'patient-1', 3);
  expect(findCartLeftOpen(db, { userId: 'user-max' })?.id).toBe('cart-2');
});
