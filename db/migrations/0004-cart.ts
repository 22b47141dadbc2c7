import type { WritableDb } from '../handles';

/** Carts survive a restart; lines keep what was chosen, the items are read again. A validation is kept as it was answered. */
export function createCart(db: WritableDb): void {
  db.exec(`
    CREATE TABLE validation (
      id                TEXT    NOT NULL PRIMARY KEY,
      cart_id           TEXT    NOT NULL REFERENCES cart (id),
      cart_hash         TEXT    NOT NULL,
      -- 'grace': by local rules alone, while the state could not be asked.
      mode              TEXT    NOT NULL CHECK (mode IN ('server', 'local', 'grace')),
      is_allowed        INTEGER NOT NULL CHECK (is_allowed IN (0, 1)),
      token             TEXT,
      reasons           TEXT    NOT NULL CHECK (json_valid(reasons)),
      lines             TEXT    NOT NULL CHECK (json_valid(lines)),
      -- What the answer was about and how much each route had left, to be held against the next answer.
      items             TEXT    NOT NULL CHECK (json_valid(items)),
      use               TEXT    NOT NULL CHECK (json_valid(use)),
      -- What changed since the answer before; null for the first of a cart.
      changes           TEXT    CHECK (json_valid(changes)),
      operator_id       TEXT    NOT NULL REFERENCES user (id),
      patient_id        TEXT    NOT NULL REFERENCES patient (id),
      caregiver_card_id TEXT,
      -- The lead who let the patient buy although an earlier sale is not settled; null where none was open.
      unsettled_approver_id TEXT REFERENCES user (id),
      -- Which lead allowed it in which outage, and why; exactly where the mode is 'grace' and the answer yes.
      grace             TEXT    CHECK (json_valid(grace)),
      registry_day      TEXT    NOT NULL,
      validated_at      INTEGER NOT NULL,
      expires_at        INTEGER NOT NULL,
      total_cents       INTEGER NOT NULL,
      CHECK ((grace IS NOT NULL) = (mode = 'grace' AND is_allowed = 1))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX validation_of_cart ON validation (cart_id, validated_at);

    CREATE TABLE cart (
      id                TEXT    NOT NULL PRIMARY KEY,
      owner_id          TEXT    NOT NULL REFERENCES user (id),
      status            TEXT    NOT NULL CHECK (status IN ('open', 'held', 'discarded', 'completed')),
      name              TEXT,
      patient_id        TEXT    REFERENCES patient (id),
      caregiver_card_id TEXT,
      caregiver_name    TEXT,
      validation_id     TEXT    REFERENCES validation (id),
      stale_cause       TEXT,
      -- The sale it became; without an index of its own on the sale, which would cost every commit a page.
      sale_id           TEXT    REFERENCES sale (id),
      updated_at        INTEGER NOT NULL,
      CHECK ((status = 'completed') = (sale_id IS NOT NULL)),
      CHECK ((caregiver_card_id IS NULL) = (caregiver_name IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX cart_one_open ON cart (owner_id) WHERE status = 'open';
    CREATE INDEX cart_held ON cart (updated_at) WHERE status = 'held';

    CREATE TABLE cart_line (
      cart_id           TEXT    NOT NULL REFERENCES cart (id),
      position          INTEGER NOT NULL,
      id                TEXT    NOT NULL,
      item_key          TEXT    NOT NULL,
      quantity          INTEGER NOT NULL CHECK (quantity > 0),
      route             TEXT,
      -- Basis points off, cents off each, or the new price of one.
      price_kind        TEXT    CHECK (price_kind IN ('percent', 'amount', 'override')),
      price_value       INTEGER CHECK (price_value >= 0),
      price_reason      TEXT,
      price_approver_id TEXT    REFERENCES user (id),
      PRIMARY KEY (cart_id, position),
      CHECK ((price_kind IS NULL) = (price_value IS NULL) AND (price_kind IS NULL) = (price_reason IS NULL)
        AND (price_approver_id IS NULL OR price_kind IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
  `);
}
