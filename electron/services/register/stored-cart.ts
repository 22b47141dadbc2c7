import type { ReadableDb } from '../../../db/handles';
import type { StoredCart } from '../../../db/repositories/carts';
import { findItem } from '../../../db/repositories/inventory';
import type { Cart } from '../../../shared/cart/cart';

/** A stored cart with its items as they are now: prices and stock move under a cart, and it always shows today's. */
export function toCart(db: ReadableDb, stored: StoredCart): Cart {
  const lines = stored.lines.map(({ id, itemKey, quantity, route, priceChange }) => {
    const item = findItem(db, itemKey);
    // Packages and goods are never deleted, so a key without an item is a damaged store and must not sell.
    if (item === null) throw new Error('A cart names an item that the store does not have.');
    return { id, item, quantity, route, priceChange };
  });
  return { id: stored.id, patientId: stored.patientId, caregiver: stored.caregiver, lines };
}
