import { undoKinds, undoReasonCodes } from '../../shared/undo/undo-policy';
import type { WritableDb } from '../handles';
import { undoGuardStatements } from '../undo-guards';

const kinds = undoKinds.map(kind => `'${kind}'`).join(', ');
const reasons = undoReasonCodes.map(code => `'${code}'`).join(', ');

/**
 * What was undone of a sale, what went back for it, and what came back. A row never changes but for what came of it: it
 * waits for the state, it is done, or it came to nothing and its lines may be undone again.
 */
export function createUndo(db: WritableDb): void {
  db.exec(`
    CREATE TABLE undo (
      id              TEXT    NOT NULL PRIMARY KEY,
      request_id      TEXT    NOT NULL UNIQUE,
      local_ref       TEXT    NOT NULL UNIQUE COLLATE NOCASE,
      terminal_id     TEXT    NOT NULL,
      sequence        INTEGER NOT NULL CHECK (sequence > 0),
      sale_id         TEXT    NOT NULL REFERENCES sale (id),
      kind            TEXT    NOT NULL CHECK (kind IN (${kinds})),
      reason          TEXT    NOT NULL CHECK (reason IN (${reasons})),
      own_reason      TEXT    CHECK (json_valid(own_reason)),
      note            TEXT    NOT NULL,
      at              INTEGER NOT NULL,
      operator_id     TEXT    NOT NULL REFERENCES user (id),
      employee_id     TEXT,
      approver_id     TEXT    REFERENCES user (id),
      approval_reason TEXT,
      till_session_id TEXT    REFERENCES till_session (id),
      subtotal_cents  INTEGER NOT NULL CHECK (subtotal_cents >= 0),
      tax_cents       INTEGER NOT NULL CHECK (tax_cents >= 0),
      total_cents     INTEGER NOT NULL CHECK (total_cents = subtotal_cents + tax_cents),
      state           TEXT    NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
      -- When the sale itself was sold: voided sales are listed in that order.
      sold_at         INTEGER NOT NULL,
      CHECK ((approver_id IS NULL) = (approval_reason IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX undo_of_sale ON undo (sale_id, at);
    CREATE INDEX undo_newest ON undo (at, id);
    CREATE UNIQUE INDEX undo_void_once ON undo (sale_id) WHERE kind = 'void' AND state <> 'failed';
    CREATE INDEX undo_voided_sale ON undo (sold_at) WHERE kind = 'void' AND state = 'done';

    CREATE TABLE undo_line (
      undo_id          TEXT    NOT NULL REFERENCES undo (id),
      sale_id          TEXT    NOT NULL,
      line             INTEGER NOT NULL,
      quantity         INTEGER NOT NULL CHECK (quantity > 0),
      amount_cents     INTEGER NOT NULL CHECK (amount_cents >= 0),
      tax_cents        INTEGER NOT NULL CHECK (tax_cents >= 0),
      unit_price_cents INTEGER CHECK (unit_price_cents >= 0),
      PRIMARY KEY (undo_id, line),
      FOREIGN KEY (sale_id, line) REFERENCES sale_line (sale_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX undo_line_of_sale ON undo_line (sale_id, line);

    -- What went back for each tender of the sale; cash left the drawer of the undo's own till session.
    CREATE TABLE undo_tender (
      undo_id         TEXT    NOT NULL REFERENCES undo (id),
      number          INTEGER NOT NULL,
      kind            TEXT    NOT NULL CHECK (kind IN ('cash', 'debit')),
      amount_cents    INTEGER NOT NULL CHECK (amount_cents > 0),
      reference       TEXT,
      till_session_id TEXT    REFERENCES till_session (id),
      PRIMARY KEY (undo_id, number),
      CHECK ((kind = 'debit') = (reference IS NOT NULL) AND (kind = 'cash') = (till_session_id IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX undo_tender_of_till ON undo_tender (till_session_id) WHERE till_session_id IS NOT NULL;

    -- Goods that came back. The state gives them a number of their own, which may become known later than the rest.
    CREATE TABLE returned_package (
      undo_id        TEXT    NOT NULL REFERENCES undo (id),
      line           INTEGER NOT NULL,
      parent_barcode TEXT    NOT NULL REFERENCES package (barcode),
      quantity       INTEGER NOT NULL CHECK (quantity > 0),
      returned_at    INTEGER NOT NULL,
      barcode        TEXT    UNIQUE CHECK (length(barcode) = 16 AND barcode NOT GLOB '*[^0-9]*'),
      destroy_after  INTEGER,
      -- When the state was first seen to count it as destroyed although its time had not come.
      gone_early_at  INTEGER,
      -- When its first label was given to be printed, in one write with that job.
      labelled_at    INTEGER,
      PRIMARY KEY (undo_id, line),
      FOREIGN KEY (undo_id, line) REFERENCES undo_line (undo_id, line),
      CHECK (barcode IS NOT NULL OR (destroy_after IS NULL AND gone_early_at IS NULL AND labelled_at IS NULL))
    ) STRICT, WITHOUT ROWID;

    -- The state refused an undoing whose money has gone back: a lead says what became of it.
    CREATE TABLE undo_incident (
      outbox_id  TEXT    NOT NULL PRIMARY KEY REFERENCES outbox (id),
      undo_id    TEXT    NOT NULL REFERENCES undo (id),
      opened_at  INTEGER NOT NULL,
      state_code TEXT,
      state_text TEXT    NOT NULL,
      codes      TEXT    NOT NULL CHECK (json_valid(codes))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX undo_incident_of_undo ON undo_incident (undo_id);

    CREATE TABLE undo_incident_end (
      outbox_id TEXT    NOT NULL PRIMARY KEY REFERENCES undo_incident (outbox_id),
      at        INTEGER NOT NULL,
      actor_id  TEXT    NOT NULL REFERENCES user (id),
      reason    TEXT    NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What the registry said of a patient's allotment after an undoing; the newest answer stands. asked_at: when it was last
    -- asked without being told to, whatever it said.
    CREATE TABLE undo_allotment (
      undo_id    TEXT    NOT NULL PRIMARY KEY REFERENCES undo (id),
      before     TEXT    CHECK (json_valid(before)),
      checked_at INTEGER,
      asked_at   INTEGER,
      is_back    INTEGER NOT NULL CHECK (is_back IN (0, 1)),
      is_delayed INTEGER NOT NULL CHECK (is_delayed IN (0, 1))
    ) STRICT, WITHOUT ROWID;
  `);
  for (const statement of undoGuardStatements()) db.exec(statement);
}
