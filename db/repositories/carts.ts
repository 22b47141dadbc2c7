import type { CartCaregiver } from '../../shared/cart/cart';
import type { PriceChange } from '../../shared/cart/price-change';
import type { Route } from '../../shared/catalog/sellable-item';
import type { Instant, Quantity } from '../../shared/kernel/units';
import type { StaleCause } from '../../shared/sale/stale-cause';
import type { ReadableDb } from '../handles';
import { type PriceChangeRow, toPriceChange } from './price-change-row';

export type CartStatus = 'open' | 'held' | 'discarded' | 'completed';
export type StoredCartLine = {
  readonly id: string;
  readonly itemKey: string;
  readonly quantity: Quantity;
  readonly route: Route | null;
  readonly priceChange: PriceChange | null;
};
/** What was chosen; items are read again, so that prices and stock are never old. */
export type StoredCart = {
  readonly id: string;
  readonly ownerId: string;
  readonly status: CartStatus;
  /** The name a held cart is called by. */
  readonly name: string | null;
  readonly patientId: string | null;
  readonly caregiver: CartCaregiver | null;
  readonly lines: readonly StoredCartLine[];
  readonly validationId: string | null;
  readonly staleCause: StaleCause | null;
  readonly updatedAt: Instant;
};

type CartRow = {
  readonly id: string;
  readonly owner_id: string;
  readonly status: string;
  readonly name: string | null;
  readonly patient_id: string | null;
  readonly caregiver_card_id: string | null;
  readonly caregiver_name: string | null;
  readonly validation_id: string | null;
  readonly stale_cause: string | null;
  readonly updated_at: number;
};
type LineRow = {
  readonly id: string;
  readonly item_key: string;
  readonly quantity: number;
  readonly route: string | null;
} & PriceChangeRow;

function listLines(db: ReadableDb, cartId: string): readonly StoredCartLine[] {
  const rows = db
    .prepare<[string], LineRow>(
      'SELECT id, item_key, quantity, route, price_kind, price_value, price_reason, price_approver_id FROM cart_line WHERE cart_id = ? ORDER BY position',
    )
    .all(cartId);
  return rows.map(row => ({
    id: row.id,
    itemKey: row.item_key,
    quantity: row.quantity as Quantity,
    route: row.route as Route | null,
    priceChange: toPriceChange(row),
  }));
}

function toCart(db: ReadableDb, row: CartRow): StoredCart {
  const { caregiver_card_id: cardId, caregiver_name: name } = row;
  return {
    id: row.id,
    ownerId: row.owner_id,
    status: row.status as CartStatus,
    name: row.name,
    patientId: row.patient_id,
    caregiver: cardId === null || name === null ? null : { cardId, name },
    lines: listLines(db, row.id),
    validationId: row.validation_id,
    staleCause: row.stale_cause as StaleCause | null,
    updatedAt: row.updated_at as Instant,
  };
}

export function findCart(db: ReadableDb, id: string): StoredCart | null {
  const row = db.prepare<[string], CartRow>('SELECT * FROM cart WHERE id = ?').get(id);
  return row ? toCart(db, row) : null;
}

/** Each user has one cart in hand at most. */
export function findOpenCart(db: ReadableDb, owner: { readonly userId: string }): StoredCart | null {
  const row = db
    .prepare<[string], CartRow>(`SELECT * FROM cart WHERE owner_id = ? AND status = 'open'`)
    .get(owner.userId);
  return row ? toCart(db, row) : null;
}

/** As much of somebody else's cart as may be told without a lead: never for whom it is, nor what is in it. */
export type LeftCart = { readonly id: string; readonly by: string; readonly at: Instant; readonly lineCount: number };

/**
 * What others left in hand, the latest first: only a cart with something in it is worth taking over. Nobody has more than one,
 * so all are sorted and the first are taken: sorting with a LIMIT opens a table in memory, at five times the price of the rest.
 */
export function listCartsLeft(
  db: ReadableDb,
  page: { readonly userId: string; readonly limit: number },
): readonly LeftCart[] {
  const rows = db
    .prepare<[string], { id: string; by: string; at: number; line_count: number }>(`
      SELECT cart.id, user.name AS by, cart.updated_at AS at,
        (SELECT count(*) FROM cart_line WHERE cart_id = cart.id) AS line_count
      FROM cart JOIN user ON user.id = cart.owner_id
      WHERE cart.owner_id <> ? AND cart.status = 'open' AND (cart.patient_id IS NOT NULL OR line_count > 0)
      ORDER BY cart.updated_at DESC, cart.id DESC
    `)
    .all(page.userId);
  const first = rows.slice(0, page.limit);
  return first.map(row => ({ id: row.id, by: row.by, at: row.at as Instant, lineCount: row.line_count }));
}

export type HeldCart = StoredCart & {
  readonly heldAt: Instant;
  readonly heldBy: string;
  readonly patientName: string | null;
};

/** Newest first. */
export function listHeldCarts(db: ReadableDb): readonly HeldCart[] {
  const rows = db
    .prepare<[], CartRow & { held_by: string; patient_name: string | null }>(`
      SELECT cart.*, user.name AS held_by, patient.first_name || ' ' || patient.last_name AS patient_name
      FROM cart JOIN user ON user.id = cart.owner_id LEFT JOIN patient ON patient.id = cart.patient_id
      WHERE cart.status = 'held' ORDER BY cart.updated_at DESC, cart.id DESC
    `)
    .all();
  return rows.map(row => ({
    ...toCart(db, row),
    heldAt: row.updated_at as Instant,
    heldBy: row.held_by,
    patientName: row.patient_name,
  }));
}

export function countHeld(db: ReadableDb): number {
  const row = db.prepare<[], { held: number }>(`SELECT count(*) AS held FROM cart WHERE status = 'held'`).get();
  return row?.held ?? 0;
}
