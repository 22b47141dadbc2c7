import { movementKinds, movementReasons } from '../../shared/till/till-policy';
import type { WritableDb } from '../handles';

const kinds = movementKinds.map(kind => `'${kind}'`).join(', ');
const reasons = movementReasons.map(reason => `'${reason}'`).join(', ');

/**
 * History: written once, never changed, never deleted (the triggers of 0008 see to it). Indexes are few on purpose: each
 * is one more encrypted page in every commit. The local reference holds terminal and number, so it stands for both.
 */
export function createSale(db: WritableDb): void {
  db.exec(`
    CREATE TABLE till_session (
      id                  TEXT    NOT NULL PRIMARY KEY,
      request_id          TEXT    NOT NULL UNIQUE,
      opened_at           INTEGER NOT NULL,
      opened_by           TEXT    NOT NULL REFERENCES user (id),
      opening_float_cents INTEGER NOT NULL CHECK (opening_float_cents >= 0),
      closed_at           INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX till_session_one_open ON till_session (closed_at IS NULL) WHERE closed_at IS NULL;

    CREATE TABLE till_movement (
      id           TEXT    NOT NULL PRIMARY KEY,
      request_id   TEXT    NOT NULL UNIQUE,
      session_id   TEXT    NOT NULL REFERENCES till_session (id),
      kind         TEXT    NOT NULL CHECK (kind IN (${kinds})),
      reason       TEXT    NOT NULL CHECK (reason IN (${reasons})),
      note         TEXT    NOT NULL,
      amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
      at           INTEGER NOT NULL,
      actor_id     TEXT    NOT NULL REFERENCES user (id),
      approver_id  TEXT    REFERENCES user (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX till_movement_of ON till_movement (session_id, at);

    -- Number 0 is the float as it was counted at the opening; from 1 on they are counts of the closing, the last of which counts.
    CREATE TABLE till_count (
      session_id     TEXT    NOT NULL REFERENCES till_session (id),
      number         INTEGER NOT NULL CHECK (number >= 0),
      request_id     TEXT    NOT NULL UNIQUE,
      at             INTEGER NOT NULL,
      actor_id       TEXT    NOT NULL REFERENCES user (id),
      counted_cents  INTEGER NOT NULL CHECK (counted_cents >= 0),
      expected_cents INTEGER NOT NULL,
      PRIMARY KEY (session_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE till_count_piece (
      session_id   TEXT    NOT NULL,
      count_number INTEGER NOT NULL,
      cents        INTEGER NOT NULL CHECK (cents > 0),
      pieces       INTEGER NOT NULL CHECK (pieces > 0),
      PRIMARY KEY (session_id, count_number, cents),
      FOREIGN KEY (session_id, count_number) REFERENCES till_count (session_id, number)
    ) STRICT, WITHOUT ROWID;

    -- The report is kept as it was made, so that what is printed again is what was printed first.
    CREATE TABLE till_close (
      session_id     TEXT    NOT NULL PRIMARY KEY REFERENCES till_session (id),
      request_id     TEXT    NOT NULL UNIQUE,
      z_number       INTEGER NOT NULL UNIQUE CHECK (z_number > 0),
      terminal_id    TEXT    NOT NULL,
      at             INTEGER NOT NULL,
      actor_id       TEXT    NOT NULL REFERENCES user (id),
      count_number   INTEGER NOT NULL CHECK (count_number > 0),
      explanation    TEXT    NOT NULL,
      approver_id    TEXT    REFERENCES user (id),
      report         TEXT    NOT NULL CHECK (json_valid(report)),
      FOREIGN KEY (session_id, count_number) REFERENCES till_count (session_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sale (
      id                TEXT    NOT NULL PRIMARY KEY,
      request_id        TEXT    NOT NULL UNIQUE,
      local_ref         TEXT    NOT NULL UNIQUE COLLATE NOCASE,
      terminal_id       TEXT    NOT NULL,
      sequence          INTEGER NOT NULL CHECK (sequence > 0),
      cart_id           TEXT    NOT NULL REFERENCES cart (id),
      patient_id        TEXT    REFERENCES patient (id),
      caregiver_card_id TEXT,
      caregiver_name    TEXT,
      operator_id       TEXT    NOT NULL REFERENCES user (id),
      employee_id       TEXT,
      till_session_id   TEXT    REFERENCES till_session (id),
      validation_id     TEXT    REFERENCES validation (id),
      sold_at           INTEGER NOT NULL,
      zone              TEXT    NOT NULL,
      registry_day      TEXT    NOT NULL,
      subtotal_cents    INTEGER NOT NULL CHECK (subtotal_cents >= 0),
      tax_cents         INTEGER NOT NULL CHECK (tax_cents >= 0),
      total_cents       INTEGER NOT NULL CHECK (total_cents = subtotal_cents + tax_cents),
      change_cents      INTEGER NOT NULL CHECK (change_cents >= 0),
      line_count        INTEGER NOT NULL CHECK (line_count > 0),
      is_reported       INTEGER NOT NULL CHECK (is_reported IN (0, 1)),
      CHECK (is_reported = 0 OR patient_id IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sale_newest ON sale (sold_at, id);
    CREATE INDEX sale_of_patient ON sale (patient_id, sold_at) WHERE patient_id IS NOT NULL;
    CREATE INDEX sale_not_reported ON sale (sold_at, id) WHERE is_reported = 0;

    -- What sales are found by beyond what stands in their row (db/repositories/sale-facets.ts), filled while the register is idle and
    -- never by the transaction of a sale: some sale of this moment has this. Nothing of it is history; it can be made anew.
    CREATE TABLE facet (
      id  INTEGER NOT NULL PRIMARY KEY,
      key TEXT    NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE facet_sale (
      facet_id    INTEGER NOT NULL REFERENCES facet (id),
      sold_at     INTEGER NOT NULL,
      total_cents INTEGER NOT NULL,
      PRIMARY KEY (facet_id, sold_at, total_cents)
    ) STRICT, WITHOUT ROWID;

    -- Every sale of a terminal up to this number has its entries.
    CREATE TABLE facet_mark (
      terminal_id TEXT    NOT NULL PRIMARY KEY,
      last        INTEGER NOT NULL CHECK (last >= 0)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sale_line (
      sale_id           TEXT    NOT NULL REFERENCES sale (id),
      number            INTEGER NOT NULL CHECK (number > 0),
      item_key          TEXT    NOT NULL,
      barcode           TEXT,
      name              TEXT    NOT NULL,
      tax_class         TEXT    NOT NULL CHECK (tax_class IN ('medical', 'device', 'merchandise')),
      quantity          INTEGER NOT NULL CHECK (quantity > 0),
      list_price_cents  INTEGER NOT NULL CHECK (list_price_cents >= 0),
      unit_price_cents  INTEGER NOT NULL CHECK (unit_price_cents >= 0),
      amount_cents      INTEGER NOT NULL CHECK (amount_cents >= 0),
      discount_cents    INTEGER NOT NULL CHECK (discount_cents >= 0),
      tax_cents         INTEGER NOT NULL CHECK (tax_cents >= 0),
      order_type        TEXT    CHECK (order_type IN ('MEDICAL', 'LOW_THC', 'SMOKING', 'DEVICE')),
      route             TEXT,
      counted_order_id  TEXT,
      counted_amount    INTEGER CHECK (counted_amount >= 0),
      counted_unit      TEXT    CHECK (counted_unit IN ('ug_thc', 'ug_cbd', 'mg_smoking')),
      price_kind        TEXT    CHECK (price_kind IN ('percent', 'amount', 'override')),
      price_value       INTEGER CHECK (price_value >= 0),
      price_reason      TEXT,
      price_approver_id TEXT    REFERENCES user (id),
      PRIMARY KEY (sale_id, number),
      CHECK ((counted_amount IS NULL) = (counted_unit IS NULL) AND (counted_amount IS NULL) = (counted_order_id IS NULL)),
      CHECK (price_kind IS NOT NULL OR unit_price_cents = list_price_cents),
      CHECK ((price_kind IS NULL) = (price_value IS NULL) AND (price_kind IS NULL) = (price_reason IS NULL)
        AND (price_approver_id IS NULL OR price_kind IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tender (
      sale_id      TEXT    NOT NULL REFERENCES sale (id),
      number       INTEGER NOT NULL CHECK (number > 0),
      kind         TEXT    NOT NULL CHECK (kind IN ('cash', 'debit')),
      amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
      reference    TEXT,
      PRIMARY KEY (sale_id, number),
      CHECK ((kind = 'debit') = (reference IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
  `);
}
