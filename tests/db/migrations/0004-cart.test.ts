import { expect, it } from 'vitest';
import { migrate } from '../../../db/migrate';
import { findPackageByBarcode, upsertPackage } from '../../../db/repositories/packages';
import { upsertUser } from '../../../db/repositories/users';
import { t0 } from '../../support/store';
import { aDbBefore } from '../../support/store-migration';
import { aPackage, aUser } from '../../support/store-values';

const openCart = (id: string) =>
  `INSERT INTO cart (id, owner_id, status, updated_at) VALUES ('${id}', 'user-ana', 'open', 0)`;

const cartLine = (cartId: string, quantity: number, price = 'NULL, NULL, NULL, NULL') =>
  `INSERT INTO cart_line VALUES ('${cartId}', 0, 'l', 'k', ${quantity}, NULL, ${price})`;

it('adds carts beside the shelf that was there', () => {
  const db = aDbBefore(4);
  upsertUser(db, aUser(), 'hash');
  upsertPackage(db, aPackage(), t0);
  migrate(db, 5);
  db.exec(openCart('cart-1'));
  expect(findPackageByBarcode(db, aPackage().barcode)).toEqual(aPackage());
  expect(() => db.exec(openCart('cart-2'))).toThrow('cart.owner_id');
  expect(() => db.exec(`UPDATE cart SET status = 'completed'`)).toThrow('sale_id IS NOT NULL');
  expect(() => db.exec(cartLine('cart-1', 0))).toThrow('quantity > 0');
  expect(() => db.exec(cartLine('cart-9', 1))).toThrow('FOREIGN KEY');
  expect(() => db.exec(cartLine('cart-1', 1, `'half', 1, 'senior', NULL`))).toThrow('price_kind IN');
  expect(() => db.exec(cartLine('cart-1', 1, `'percent', 500, NULL, NULL`))).toThrow('price_reason IS NULL');
  expect(() => db.exec(cartLine('cart-1', 1, `NULL, NULL, NULL, 'user-ana'`))).toThrow('price_approver_id IS NULL');
});
