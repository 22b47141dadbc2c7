import { outboxStates } from '../../shared/sync/outbox-state';
import type { WritableDb } from '../handles';

const states = outboxStates.map(state => `'${state}'`).join(', ');

/**
 * One row per report owed to BioTrack, what was tried, what was learnt, and what it takes from the patient's allotment. What
 * undoes a sale has a row of its own behind the row of that sale, so that only one row ever stands for a sale itself.
 */
export function createOutbox(db: WritableDb): void {
  db.exec(`
    CREATE TABLE outbox (
      position            INTEGER NOT NULL PRIMARY KEY,
      id                  TEXT    NOT NULL UNIQUE,
      sale_id             TEXT    REFERENCES sale (id),
      undo_id             TEXT,
      parent_id           TEXT    REFERENCES outbox (id),
      patient_id          TEXT    NOT NULL REFERENCES patient (id),
      card_id             TEXT    NOT NULL,
      op                  TEXT    NOT NULL CHECK (op IN ('dispense', 'void', 'refund', 'modify', 'destroy')),
      state               TEXT    NOT NULL CHECK (state IN (${states})),
      nonce               TEXT    NOT NULL,
      request_id          TEXT    NOT NULL UNIQUE,
      external_id         TEXT    NOT NULL,
      body_text           TEXT    NOT NULL,
      body_sha256         TEXT    NOT NULL CHECK (length(body_sha256) = 64),
      sold_at             INTEGER NOT NULL,
      due_at              INTEGER NOT NULL,
      attempts            INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      watermark           TEXT,
      known_mark          TEXT,
      last_ended_at       INTEGER,
      negative_count      INTEGER NOT NULL DEFAULT 0 CHECK (negative_count >= 0),
      negative_first_at   INTEGER,
      negative_last_at    INTEGER,
      biotrack_sale_id    TEXT,
      transaction_id      TEXT,
      posted_at           INTEGER,
      registry_status     TEXT    CHECK (registry_status IN ('POSTED', 'PENDING')),
      accepted_via        TEXT    CHECK (accepted_via IN
        ('reply', 'replay', 'request-id', 'external-id', 'content', 'evidence')),
      refused_code        TEXT,
      refused_text        TEXT,
      refused_codes       TEXT    CHECK (json_valid(refused_codes)),
      CHECK ((op = 'dispense') = (sale_id IS NOT NULL)),
      CHECK ((op = 'dispense') = (undo_id IS NULL) AND (op = 'dispense') = (parent_id IS NULL)),
      CHECK ((state = 'accepted' AND op = 'dispense') = (biotrack_sale_id IS NOT NULL)),
      CHECK ((state = 'rejected') = (refused_text IS NOT NULL)),
      CHECK ((negative_count = 0) = (negative_first_at IS NULL) AND (negative_count = 0) = (negative_last_at IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX outbox_once ON outbox (sale_id, op);
    CREATE INDEX outbox_of_undo ON outbox (undo_id) WHERE undo_id IS NOT NULL;
    -- Goods whose destruction the state refused may be put down for it again; nothing else is told twice.
    CREATE UNIQUE INDEX outbox_undo_once ON outbox (undo_id, op)
      WHERE undo_id IS NOT NULL AND (op <> 'destroy' OR state NOT IN ('rejected', 'cancelled'));
    CREATE INDEX outbox_of_parent ON outbox (parent_id) WHERE parent_id IS NOT NULL;
    CREATE UNIQUE INDEX outbox_state_id_once ON outbox (biotrack_sale_id) WHERE biotrack_sale_id IS NOT NULL;
    CREATE INDEX outbox_by_state ON outbox (state, sold_at, sale_id);
    CREATE INDEX outbox_unsettled ON outbox (patient_id, position)
      WHERE state IN ('queued', 'sending', 'unknown', 'review');
    CREATE INDEX outbox_registry_pending ON outbox (position) WHERE registry_status = 'PENDING';

    CREATE TABLE attempt (
      id           TEXT    NOT NULL PRIMARY KEY,
      outbox_id    TEXT    NOT NULL REFERENCES outbox (id),
      number       INTEGER NOT NULL CHECK (number > 0),
      body_sha256  TEXT    NOT NULL,
      boot_id      TEXT    NOT NULL,
      began_at     INTEGER NOT NULL,
      monotonic_ms INTEGER NOT NULL,
      ended_at     INTEGER,
      outcome      TEXT    CHECK (outcome IN ('accepted', 'rejected', 'not-sent', 'unknown', 'lost')),
      detail       TEXT,
      UNIQUE (outbox_id, number),
      CHECK ((ended_at IS NULL) = (outcome IS NULL))
    ) STRICT, WITHOUT ROWID;

    -- What the state answered to an attempt, as it came: for a lead who has to read what the program could not.
    CREATE TABLE attempt_reply (
      attempt_id TEXT    NOT NULL PRIMARY KEY REFERENCES attempt (id),
      bytes      INTEGER NOT NULL CHECK (bytes >= 0),
      sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
      text       TEXT    NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outbox_event (
      outbox_id  TEXT    NOT NULL REFERENCES outbox (id),
      number     INTEGER NOT NULL CHECK (number > 0),
      at         INTEGER NOT NULL,
      event      TEXT    NOT NULL,
      from_state TEXT    CHECK (from_state IN (${states})),
      to_state   TEXT    CHECK (to_state IN (${states})),
      detail     TEXT    NOT NULL,
      PRIMARY KEY (outbox_id, number)
    ) STRICT, WITHOUT ROWID;

    -- What people decided about a report that the program must not decide about, beside the event that it caused.
    CREATE TABLE outbox_decision (
      outbox_id        TEXT    NOT NULL,
      event_number     INTEGER NOT NULL,
      decision         TEXT    NOT NULL CHECK (decision IN ('landed', 'cancel', 'resend')),
      actor_id         TEXT    NOT NULL REFERENCES user (id),
      second_id        TEXT    REFERENCES user (id),
      reason           TEXT    NOT NULL,
      goods            TEXT    CHECK (goods IN ('never-left', 'back')),
      biotrack_sale_id TEXT,
      PRIMARY KEY (outbox_id, event_number),
      FOREIGN KEY (outbox_id, event_number) REFERENCES outbox_event (outbox_id, number),
      CHECK ((decision = 'landed') = (biotrack_sale_id IS NOT NULL)),
      CHECK (decision = 'cancel' OR goods IS NULL),
      CHECK ((decision = 'resend') = (second_id IS NOT NULL) AND second_id IS NOT actor_id)
    ) STRICT, WITHOUT ROWID;

    -- How long the queue was and how fast the state answered, for a picture of the day; no history, and gone after a while.
    CREATE TABLE queue_sample (
      at        INTEGER NOT NULL PRIMARY KEY,
      waiting   INTEGER NOT NULL CHECK (waiting >= 0),
      median_ms INTEGER CHECK (median_ms >= 0)
    ) STRICT;

    CREATE TABLE ledger (
      patient_id TEXT    NOT NULL REFERENCES patient (id),
      sale_id    TEXT    NOT NULL REFERENCES sale (id),
      line       INTEGER NOT NULL,
      entry      TEXT    NOT NULL CHECK (entry IN ('reserve', 'settle', 'release')),
      order_id   TEXT    NOT NULL,
      order_type TEXT    NOT NULL CHECK (order_type IN ('MEDICAL', 'LOW_THC', 'SMOKING')),
      route      TEXT    NOT NULL,
      unit       TEXT    NOT NULL CHECK (unit IN ('ug_thc', 'ug_cbd', 'mg_smoking')),
      amount     INTEGER NOT NULL CHECK (amount >= 0),
      at         INTEGER NOT NULL,
      PRIMARY KEY (patient_id, sale_id, line, entry),
      FOREIGN KEY (sale_id, line) REFERENCES sale_line (sale_id, number)
    ) STRICT, WITHOUT ROWID;

    -- The state's line was down from the first contact that failed to the first that did not. Whatever it lasted while the
    -- program ran was told by a clock that does not jump; positions of the outbox say what was queued meanwhile, and beside
    -- them stand the sales that were on their way when it began: one of them may be how anybody knew of it.
    CREATE TABLE outage (
      id              TEXT    NOT NULL PRIMARY KEY,
      cause           TEXT    NOT NULL CHECK (cause IN ('offline', 'sign-in-refused', 'insecure')),
      last_contact_at INTEGER,
      began_at        INTEGER NOT NULL,
      ended_at        INTEGER,
      elapsed_ms      INTEGER NOT NULL CHECK (elapsed_ms >= 0),
      seen_at         INTEGER NOT NULL,
      contacts_tried  INTEGER NOT NULL CHECK (contacts_tried > 0),
      on_their_way    INTEGER NOT NULL CHECK (on_their_way >= 0),
      first_position  INTEGER NOT NULL,
      last_position   INTEGER,
      CHECK ((ended_at IS NULL) = (last_position IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX outage_one_open ON outage (ended_at IS NULL) WHERE ended_at IS NULL;

    CREATE TABLE outage_duty (
      outage_id TEXT    NOT NULL REFERENCES outage (id),
      user_id   TEXT    NOT NULL REFERENCES user (id),
      at        INTEGER NOT NULL,
      PRIMARY KEY (outage_id, user_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outage_notice (
      outage_id TEXT    NOT NULL PRIMARY KEY REFERENCES outage (id),
      at        INTEGER NOT NULL,
      actor_id  TEXT    NOT NULL REFERENCES user (id)
    ) STRICT, WITHOUT ROWID;

    -- Sold by local rules alone while the line was down, each with a lead's word.
    CREATE TABLE grace_sale (
      sale_id     TEXT    NOT NULL PRIMARY KEY REFERENCES sale (id),
      outage_id   TEXT    NOT NULL REFERENCES outage (id),
      approver_id TEXT    NOT NULL REFERENCES user (id),
      reason      TEXT    NOT NULL,
      approved_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The state refused what was paid for already. What is done about it is added step by step; nothing is edited.
    CREATE TABLE incident (
      sale_id    TEXT    NOT NULL PRIMARY KEY REFERENCES sale (id),
      kind       TEXT    NOT NULL CHECK (kind IN ('refused', 'grace-refused', 'called-off')),
      opened_at  INTEGER NOT NULL,
      state_code TEXT,
      state_text TEXT    NOT NULL,
      codes      TEXT    NOT NULL CHECK (json_valid(codes))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE incident_step (
      sale_id  TEXT    NOT NULL REFERENCES incident (sale_id),
      number   INTEGER NOT NULL CHECK (number > 0),
      step     TEXT    NOT NULL CHECK (step IN ('money-returned', 'goods-kept', 'goods-gone', 'closed')),
      at       INTEGER NOT NULL,
      actor_id TEXT    NOT NULL REFERENCES user (id),
      reason   TEXT    NOT NULL,
      PRIMARY KEY (sale_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX incident_closed ON incident_step (sale_id) WHERE step = 'closed';

    -- What went back for each tender, in the till session that was open: cash out of its drawer, debit beside it.
    CREATE TABLE tender_reversal (
      sale_id         TEXT    NOT NULL,
      number          INTEGER NOT NULL,
      amount_cents    INTEGER NOT NULL CHECK (amount_cents > 0),
      reference       TEXT,
      till_session_id TEXT    REFERENCES till_session (id),
      at              INTEGER NOT NULL,
      actor_id        TEXT    NOT NULL REFERENCES user (id),
      PRIMARY KEY (sale_id, number),
      FOREIGN KEY (sale_id, number) REFERENCES tender (sale_id, number),
      CHECK (reference IS NOT NULL OR till_session_id IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
  `);
}
