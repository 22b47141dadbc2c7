import type { Cart } from '../../shared/cart/cart';
import { itemKey } from '../../shared/catalog/item-key';
import type { Instant } from '../../shared/kernel/units';
import type { StaleCause } from '../../shared/sale/stale-cause';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

export type CartToSave = {
  readonly cart: Cart;
  readonly ownerId: string;
  readonly status: 'open' | 'held' | 'discarded';
  readonly name: string | null;
  readonly at: Instant;
  /** null keeps nothing stale: no validation yet, or it still stands. */
  readonly staleCause: StaleCause | null;
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

function replaceLines(db: WritableDb, cart: Cart): void {
  db.prepare<[string]>('DELETE FROM cart_line WHERE cart_id = ?').run(cart.id);
  const insert = db.prepare<[string, number, string, string, number, string | null]>(
    'INSERT INTO cart_line (cart_id, position, id, item_key, quantity, route) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const [position, line] of cart.lines.entries()) {
    insert.run(cart.id, position, line.id, itemKey(line.item), line.quantity, line.route);
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
    if (before?.status !== saved.status || before.owner_id !== saved.ownerId) {
      appendAudit(db, {
        at: saved.at,
        actorId: saved.ownerId,
        action: `cart.${saved.status === 'open' ? 'opened' : saved.status}`,
        subject: `cart:${saved.cart.id}`,
        detail: { lines: saved.cart.lines.length },
      });
    }
  });
}
