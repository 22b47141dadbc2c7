import type { Cart } from '../../shared/cart/cart';
import { itemKey } from '../../shared/catalog/item-key';
import type { Instant } from '../../shared/kernel/units';
import type { StaleCause } from '../../shared/sale/stale-cause';
import type { WritableDb } from '../handles';
import type { SqlValue } from '../insert-row';
import { appendAudit } from '../repositories/audit';
import { toPriceChangeRow } from '../repositories/price-change-row';

export type CartToSave = {
  readonly cart: Cart;
  readonly ownerId: string;
  readonly status: 'open' | 'held' | 'discarded';
  readonly name: string | null;
  readonly at: Instant;
  /** null keeps nothing stale: no validation yet, or it still stands. */
  readonly staleCause: StaleCause | null;
  /** What was done to a price, by whose word, or which sale it is made after: audited in the same write. */
  readonly event?: CartEvent;
};

export type CartEvent = {
  readonly action: 'cart.price-changed' | 'cart.discounted' | 'cart.price-cleared' | 'cart.rung-again';
  readonly detail: Readonly<Record<string, string | number | null>>;
};

function upsertCart(db: WritableDb, saved: CartToSave): void {
  const { cart } = saved;
  db.prepare<[Readonly<Record<string, string | number | null>>]>(`
    INSERT INTO cart (id, owner_id, status, name, patient_id, caregiver_card_id, caregiver_name, stale_cause, updated_at)
    VALUES (:id, :ownerId, :status, :name, :patientId, :cardId, :caregiverName, :staleCause, :at)
    ON CONFLICT (id) DO UPDATE SET owner_id = excluded.owner_id, status = excluded.status, name = excluded.name,
      patient_id = excluded.patient_id, caregiver_card_id = excluded.caregiver_card_id,
      caregiver_name = excluded.caregiver_name, stale_cause = excluded.stale_cause, updated_at = excluded.updated_at
  `).run({
    id: cart.id,
    ownerId: saved.ownerId,
    status: saved.status,
    name: saved.name,
    patientId: cart.patientId,
    cardId: cart.caregiver?.cardId ?? null,
    caregiverName: cart.caregiver?.name ?? null,
    staleCause: saved.staleCause,
    at: saved.at,
  });
}

const lineColumns = [
  ...(['id', 'item_key', 'quantity', 'route'] as const),
  ...(['price_kind', 'price_value', 'price_reason', 'price_approver_id'] as const),
];
type LineRow = Readonly<Record<(typeof lineColumns)[number], SqlValue>>;

const putLine = `
  INSERT INTO cart_line (cart_id, position, ${lineColumns.join(', ')}) VALUES (?, ?, ${lineColumns.map(() => '?').join(', ')})
  ON CONFLICT (cart_id, position) DO UPDATE SET ${lineColumns.map(column => `${column} = excluded.${column}`).join(', ')}
`;

/** Only what changed is written: a scan touches one line of a cart, and a burst must not wait for the others. */
function replaceLines(db: WritableDb, cart: Cart): void {
  const kept = db
    .prepare<[string], LineRow>(`SELECT ${lineColumns.join(', ')} FROM cart_line WHERE cart_id = ? ORDER BY position`)
    .all(cart.id);
  for (const [position, line] of cart.lines.entries()) {
    const row: LineRow = {
      id: line.id,
      item_key: itemKey(line.item),
      quantity: line.quantity,
      route: line.route,
      ...toPriceChangeRow(line.priceChange),
    };
    const before = kept[position];
    if (before !== undefined && lineColumns.every(column => before[column] === row[column])) continue;
    db.prepare<SqlValue[]>(putLine).run(cart.id, position, ...lineColumns.map(column => row[column]));
  }
  if (kept.length > cart.lines.length) {
    db.prepare<[string, number]>('DELETE FROM cart_line WHERE cart_id = ? AND position >= ?').run(
      cart.id,
      cart.lines.length,
    );
  }
}

/** A completed cart refuses (a trigger): what was sold cannot be edited afterwards. Drafts are audited when their status moves. */
export function saveCart(db: WritableDb, saved: CartToSave): void {
  db.transaction(() => {
    const before = db
      .prepare<[string], { status: string; owner_id: string }>('SELECT status, owner_id FROM cart WHERE id = ?')
      .get(saved.cart.id);
    upsertCart(db, saved);
    replaceLines(db, saved.cart);
    if (saved.event !== undefined) {
      const subject = `cart:${saved.cart.id}`;
      appendAudit(db, { at: saved.at, actorId: saved.ownerId, subject, ...saved.event });
    }
    if (before?.status !== saved.status || before.owner_id !== saved.ownerId) {
      const isTaken = before !== undefined && before.owner_id !== saved.ownerId;
      const lines = saved.cart.lines.length;
      appendAudit(db, {
        at: saved.at,
        actorId: saved.ownerId,
        action: isTaken ? 'cart.taken-over' : `cart.${saved.status === 'open' ? 'opened' : saved.status}`,
        subject: `cart:${saved.cart.id}`,
        detail: isTaken ? { lines, from: before.owner_id } : { lines },
      });
    }
  });
}
