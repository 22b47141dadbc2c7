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

CREATE TABLE attempt_reply (
  attempt_id TEXT    NOT NULL PRIMARY KEY REFERENCES attempt (id),
  bytes      INTEGER NOT NULL CHECK (bytes >= 0),
  sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
  text       TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
  at       INTEGER NOT NULL,
  actor_id TEXT,
  action   TEXT    NOT NULL,
  subject  TEXT    NOT NULL,
  detail   TEXT    NOT NULL CHECK (json_valid(detail)),
  mac      BLOB    NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE TABLE badge (
  code    TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 4 AND 48),
  user_id TEXT NOT NULL UNIQUE REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE card_key (
  patient_id TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
  card_key   TEXT    NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE caregiver (
  patient_id        TEXT    NOT NULL REFERENCES caregiver_list (patient_id),
  position          INTEGER NOT NULL,
  card_id           TEXT    NOT NULL,
  first_name        TEXT    NOT NULL,
  last_name         TEXT    NOT NULL,
  card_status       TEXT    NOT NULL CHECK (card_status IN ('ACTIVE', 'EXPIRED', 'SUSPENDED', 'REVOKED', 'PENDING', 'UNKNOWN')),
  card_expires_on   TEXT    NOT NULL,
  is_eligible       INTEGER NOT NULL CHECK (is_eligible IN (0, 1)),
  ineligible_reason TEXT,
  PRIMARY KEY (patient_id, position),
  UNIQUE (patient_id, card_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE caregiver_list (
  patient_id TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
  as_of      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE credential (
  user_id      TEXT    NOT NULL PRIMARY KEY REFERENCES user (id),
  pin_hash     TEXT    NOT NULL,
  tries        INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  locked_until INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE drawer_opening (
  number          INTEGER NOT NULL PRIMARY KEY,
  at              INTEGER NOT NULL,
  actor_id        TEXT    NOT NULL REFERENCES user (id),
  cause           TEXT    NOT NULL CHECK (cause IN ('sale', 'money-back', 'no-sale', 'till', 'test')),
  subject         TEXT,
  reason          TEXT,
  note            TEXT,
  approver_id     TEXT    REFERENCES user (id),
  till_session_id TEXT    REFERENCES till_session (id),
  CHECK ((cause = 'no-sale') = (reason IS NOT NULL)),
  CHECK ((cause = 'no-sale') = (subject IS NULL))
) STRICT;

CREATE TABLE facet (
  id  INTEGER NOT NULL PRIMARY KEY,
  key TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TABLE facet_mark (
  terminal_id TEXT    NOT NULL PRIMARY KEY,
  last        INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE facet_sale (
  facet_id    INTEGER NOT NULL REFERENCES facet (id),
  sold_at     INTEGER NOT NULL,
  total_cents INTEGER NOT NULL,
  PRIMARY KEY (facet_id, sold_at, total_cents)
) STRICT, WITHOUT ROWID;

CREATE TABLE grace_sale (
  sale_id     TEXT    NOT NULL PRIMARY KEY REFERENCES sale (id),
  outage_id   TEXT    NOT NULL REFERENCES outage (id),
  approver_id TEXT    NOT NULL REFERENCES user (id),
  reason      TEXT    NOT NULL,
  approved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE history_choice (
  user_id    TEXT NOT NULL PRIMARY KEY REFERENCES user (id),
  columns    TEXT CHECK (json_valid(columns)),
  first_view TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE history_view (
  id      TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user (id),
  name    TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 60),
  filter  TEXT NOT NULL CHECK (json_valid(filter)),
  days    TEXT CHECK (days IN ('today', 'yesterday', 'week', 'month', 'last-month')),
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  UNIQUE (user_id, name)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE inventory_state (
  id        INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  cursor    TEXT,
  synced_at INTEGER
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

CREATE TABLE merchandise (
  number      INTEGER NOT NULL PRIMARY KEY,
  sku         TEXT    NOT NULL UNIQUE,
  barcode     TEXT    UNIQUE,
  name        TEXT    NOT NULL,
  price_cents INTEGER NOT NULL CHECK (price_cents >= 0),
  is_active   INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

CREATE VIRTUAL TABLE merchandise_search USING fts5 (
  name, sku, barcode,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE outbox (
  position            INTEGER NOT NULL PRIMARY KEY,
  id                  TEXT    NOT NULL UNIQUE,
  sale_id             TEXT    REFERENCES sale (id),
  undo_id             TEXT,
  parent_id           TEXT    REFERENCES outbox (id),
  patient_id          TEXT    NOT NULL REFERENCES patient (id),
  card_id             TEXT    NOT NULL,
  op                  TEXT    NOT NULL CHECK (op IN ('dispense', 'void', 'refund', 'modify', 'destroy')),
  state               TEXT    NOT NULL CHECK (state IN ('queued', 'sending', 'accepted', 'rejected', 'unknown', 'review', 'cancelled')),
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

CREATE TABLE outbox_event (
  outbox_id  TEXT    NOT NULL REFERENCES outbox (id),
  number     INTEGER NOT NULL CHECK (number > 0),
  at         INTEGER NOT NULL,
  event      TEXT    NOT NULL,
  from_state TEXT    CHECK (from_state IN ('queued', 'sending', 'accepted', 'rejected', 'unknown', 'review', 'cancelled')),
  to_state   TEXT    CHECK (to_state IN ('queued', 'sending', 'accepted', 'rejected', 'unknown', 'review', 'cancelled')),
  detail     TEXT    NOT NULL,
  PRIMARY KEY (outbox_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE package (
  number           INTEGER NOT NULL PRIMARY KEY,
  barcode          TEXT    NOT NULL UNIQUE CHECK (length(barcode) = 16 AND barcode NOT GLOB '*[^0-9]*'),
  barcode_reversed TEXT    NOT NULL CHECK (length(barcode_reversed) = 16),
  external_id      TEXT,
  name             TEXT    NOT NULL,
  strain           TEXT,
  batch            TEXT,
  harvest          TEXT,
  order_type       TEXT    CHECK (order_type IN ('MEDICAL', 'LOW_THC', 'SMOKING', 'DEVICE')),
  route            TEXT    CHECK (route IN
    ('EDIBLE', 'INHALATION', 'ORAL', 'SUBLINGUAL', 'SUPPOSITORY', 'TOPICAL', 'SMOKING')),
  alt_routes       TEXT    NOT NULL CHECK (json_valid(alt_routes)),
  form             TEXT    CHECK (form IN
    ('WHOLE_FLOWER', 'GROUND_FLOWER', 'PREROLL', 'VAPE', 'CONCENTRATE', 'CAPSULE', 'TINCTURE', 'EDIBLE', 'TOPICAL',
     'SUPPOSITORY', 'DEVICE')),
  med_weight       INTEGER CHECK (med_weight >= 0),
  unit             TEXT    CHECK (unit IN ('ug_thc', 'ug_cbd', 'mg_smoking')),
  remaining        INTEGER NOT NULL CHECK (remaining >= 0),
  held             INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
  status           TEXT    NOT NULL CHECK (status IN
    ('ACTIVE', 'QUARANTINE', 'IN_TRANSIT', 'RETURNED', 'DESTROY_SCHEDULED', 'DEPLETED', 'UNKNOWN')),
  lab_status       TEXT,
  expires_on       TEXT,
  location         TEXT    NOT NULL,
  is_restocked     INTEGER NOT NULL CHECK (is_restocked IN (0, 1)),
  price_cents      INTEGER CHECK (price_cents >= 0),
  coa_url          TEXT,
  synced_at        INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE package_search USING fts5 (
  name, strain, batch, external_id, barcode_reversed,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE patient (
  number              INTEGER NOT NULL PRIMARY KEY,
  id                  TEXT    NOT NULL UNIQUE,
  first_name          TEXT    NOT NULL CHECK (length(first_name) BETWEEN 1 AND 120),
  last_name           TEXT    NOT NULL CHECK (length(last_name) BETWEEN 1 AND 120),
  date_of_birth       TEXT    NOT NULL CHECK (date_of_birth GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  registry_id         TEXT    NOT NULL UNIQUE CHECK (length(registry_id) BETWEEN 1 AND 32),
  registry_state      TEXT    NOT NULL CHECK (registry_state = 'FL'),
  registry_expires_on TEXT    NOT NULL CHECK (registry_expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  card_status         TEXT    CHECK (card_status IN ('ACTIVE', 'EXPIRED', 'SUSPENDED', 'REVOKED', 'PENDING', 'UNKNOWN')),
  card_checked_at     INTEGER,
  -- The expiration before the registry's latest change of it.
  expired_before      TEXT    CHECK (expired_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  expiry_changed_at   INTEGER,
  note                TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  updated_at          INTEGER NOT NULL,
  CHECK ((expired_before IS NULL) = (expiry_changed_at IS NULL))
) STRICT;

CREATE VIRTUAL TABLE patient_search USING fts5 (
  first_name, last_name, registry_id, born,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE patient_seen (
  patient_id TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
  place      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE print_job (
  number        INTEGER NOT NULL PRIMARY KEY,
  document      TEXT    NOT NULL CHECK (document IN ('receipt', 'refund-slip', 'void-slip', 'patient-label', 'return-label', 'till-report', 'outage-notice', 'receipt-audit', 'test-page')),
  subject       TEXT    NOT NULL,
  is_duplicate  INTEGER NOT NULL CHECK (is_duplicate IN (0, 1)),
  requested_by  TEXT    REFERENCES user (id),
  requested_at  INTEGER NOT NULL,
  bytes         INTEGER NOT NULL CHECK (bytes >= 0),
  sha256        TEXT    NOT NULL CHECK (length(sha256) = 64),
  content       TEXT    CHECK (json_valid(content)),
  state         TEXT    NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'confirmed', 'unconfirmed', 'failed', 'cancelled')),
  reason        TEXT    CHECK (reason IN ('paper-out', 'cover-open', 'cutter', 'overheated', 'offline', 'printer-error', 'failed', 'gone', 'refused', 'busy', 'held', 'permission', 'driver', 'no-answer', 'not-a-printer', 'interrupted', 'restarted', 'waited-too-long', 'not-encodable', 'no-printer')),
  ended_at      INTEGER,
  answer        TEXT    CHECK (answer IN ('printed', 'reprinted', 'dismissed')),
  answered_by   TEXT    REFERENCES user (id),
  answered_at   INTEGER,
  CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
  CHECK (answer IS NULL OR state IN ('unconfirmed', 'failed')),
  CHECK (state <> 'queued' OR ended_at IS NULL)
) STRICT;

CREATE TABLE queue_sample (
  at        INTEGER NOT NULL PRIMARY KEY,
  waiting   INTEGER NOT NULL CHECK (waiting >= 0),
  median_ms INTEGER CHECK (median_ms >= 0)
) STRICT;

CREATE TABLE registry_snapshot (
  patient_id  TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
  as_of       INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  json        TEXT    NOT NULL CHECK (json_valid(json))
) STRICT, WITHOUT ROWID;

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

CREATE TABLE session (
  id         TEXT    NOT NULL PRIMARY KEY,
  user_id    TEXT    NOT NULL REFERENCES user (id),
  started_at INTEGER NOT NULL,
  ended_at   INTEGER,
  end_reason TEXT    CHECK (end_reason IN ('signed-out', 'locked', 'idle', 'restart')),
  CHECK ((ended_at IS NULL) = (end_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key        TEXT    NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 64),
  json       TEXT    NOT NULL CHECK (json_valid(json)),
  updated_at INTEGER NOT NULL
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

CREATE TABLE terminal_sequence (
  terminal_id TEXT    NOT NULL PRIMARY KEY,
  last        INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE till_movement (
  id           TEXT    NOT NULL PRIMARY KEY,
  request_id   TEXT    NOT NULL UNIQUE,
  session_id   TEXT    NOT NULL REFERENCES till_session (id),
  kind         TEXT    NOT NULL CHECK (kind IN ('cash-in', 'cash-out', 'drop')),
  reason       TEXT    NOT NULL CHECK (reason IN ('change', 'float', 'found', 'supplies', 'courier', 'safe', 'bank', 'other')),
  note         TEXT    NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  at           INTEGER NOT NULL,
  actor_id     TEXT    NOT NULL REFERENCES user (id),
  approver_id  TEXT    REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE till_session (
  id                  TEXT    NOT NULL PRIMARY KEY,
  request_id          TEXT    NOT NULL UNIQUE,
  opened_at           INTEGER NOT NULL,
  opened_by           TEXT    NOT NULL REFERENCES user (id),
  opening_float_cents INTEGER NOT NULL CHECK (opening_float_cents >= 0),
  closed_at           INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE undo (
  id              TEXT    NOT NULL PRIMARY KEY,
  request_id      TEXT    NOT NULL UNIQUE,
  local_ref       TEXT    NOT NULL UNIQUE COLLATE NOCASE,
  terminal_id     TEXT    NOT NULL,
  sequence        INTEGER NOT NULL CHECK (sequence > 0),
  sale_id         TEXT    NOT NULL REFERENCES sale (id),
  kind            TEXT    NOT NULL CHECK (kind IN ('void', 'restock', 'refund', 'correct')),
  reason          TEXT    NOT NULL CHECK (reason IN ('rung-in-error', 'changed-mind', 'wrong-item', 'wrong-patient', 'duplicate', 'defective', 'recalled', 'goodwill', 'wrong-price', 'other')),
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

CREATE TABLE undo_allotment (
  undo_id    TEXT    NOT NULL PRIMARY KEY REFERENCES undo (id),
  before     TEXT    CHECK (json_valid(before)),
  checked_at INTEGER,
  asked_at   INTEGER,
  is_back    INTEGER NOT NULL CHECK (is_back IN (0, 1)),
  is_delayed INTEGER NOT NULL CHECK (is_delayed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_incident (
  outbox_id  TEXT    NOT NULL PRIMARY KEY REFERENCES outbox (id),
  undo_id    TEXT    NOT NULL REFERENCES undo (id),
  opened_at  INTEGER NOT NULL,
  state_code TEXT,
  state_text TEXT    NOT NULL,
  codes      TEXT    NOT NULL CHECK (json_valid(codes))
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_incident_end (
  outbox_id TEXT    NOT NULL PRIMARY KEY REFERENCES undo_incident (outbox_id),
  at        INTEGER NOT NULL,
  actor_id  TEXT    NOT NULL REFERENCES user (id),
  reason    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE unreadable_answer (
  patient_id TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
  at         INTEGER NOT NULL,
  json       TEXT    NOT NULL CHECK (json_valid(json))
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
  id              TEXT    NOT NULL PRIMARY KEY,
  login           TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (length(login) BETWEEN 1 AND 64),
  name            TEXT    NOT NULL,
  role            TEXT    NOT NULL CHECK (role IN ('cashier', 'lead', 'admin')),
  mmur_registered INTEGER NOT NULL CHECK (mmur_registered IN (0, 1)),
  mmur_id         TEXT,
  mmur_expires_on TEXT,
  is_active       INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT, WITHOUT ROWID;

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

CREATE INDEX caregiver_card ON caregiver (card_id);

CREATE INDEX cart_held ON cart (updated_at) WHERE status = 'held';

CREATE UNIQUE INDEX cart_one_open ON cart (owner_id) WHERE status = 'open';

CREATE INDEX drawer_opening_by_session ON drawer_opening (till_session_id, cause);

CREATE UNIQUE INDEX incident_closed ON incident_step (sale_id) WHERE step = 'closed';

CREATE INDEX merchandise_by_name ON merchandise (name COLLATE NOCASE, sku);

CREATE UNIQUE INDEX outage_one_open ON outage (ended_at IS NULL) WHERE ended_at IS NULL;

CREATE INDEX outbox_by_state ON outbox (state, sold_at, sale_id);

CREATE INDEX outbox_of_parent ON outbox (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX outbox_of_undo ON outbox (undo_id) WHERE undo_id IS NOT NULL;

CREATE UNIQUE INDEX outbox_once ON outbox (sale_id, op);

CREATE INDEX outbox_registry_pending ON outbox (position) WHERE registry_status = 'PENDING';

CREATE UNIQUE INDEX outbox_state_id_once ON outbox (biotrack_sale_id) WHERE biotrack_sale_id IS NOT NULL;

CREATE UNIQUE INDEX outbox_undo_once ON outbox (undo_id, op)
  WHERE undo_id IS NOT NULL AND (op <> 'destroy' OR state NOT IN ('rejected', 'cancelled'));

CREATE INDEX outbox_unsettled ON outbox (patient_id, position)
  WHERE state IN ('queued', 'sending', 'unknown', 'review');

CREATE INDEX package_by_name ON package (name COLLATE NOCASE, barcode);

CREATE INDEX package_external_id ON package (external_id) WHERE external_id IS NOT NULL;

CREATE INDEX package_on_shelf ON package (name COLLATE NOCASE, form, expires_on, remaining)
  WHERE status = 'ACTIVE' AND is_restocked = 0 AND remaining > 0;

CREATE INDEX patient_born ON patient (date_of_birth);

CREATE INDEX print_job_asks ON print_job (number) WHERE answer IS NULL AND state IN ('unconfirmed', 'failed');

CREATE INDEX print_job_open ON print_job (number) WHERE ended_at IS NULL;

CREATE INDEX sale_newest ON sale (sold_at, id);

CREATE INDEX sale_not_reported ON sale (sold_at, id) WHERE is_reported = 0;

CREATE INDEX sale_of_patient ON sale (patient_id, sold_at) WHERE patient_id IS NOT NULL;

CREATE INDEX till_movement_of ON till_movement (session_id, at);

CREATE UNIQUE INDEX till_session_one_open ON till_session (closed_at IS NULL) WHERE closed_at IS NULL;

CREATE INDEX undo_newest ON undo (at, id);

CREATE INDEX undo_of_sale ON undo (sale_id, at);

CREATE UNIQUE INDEX undo_void_once ON undo (sale_id) WHERE kind = 'void' AND state <> 'failed';

CREATE INDEX undo_voided_sale ON undo (sold_at) WHERE kind = 'void' AND state = 'done';

CREATE INDEX undo_incident_of_undo ON undo_incident (undo_id);

CREATE INDEX undo_line_of_sale ON undo_line (sale_id, line);

CREATE INDEX undo_tender_of_till ON undo_tender (till_session_id) WHERE till_session_id IS NOT NULL;

CREATE INDEX validation_of_cart ON validation (cart_id, validated_at);

CREATE TRIGGER attempt_ended_once BEFORE UPDATE ON attempt WHEN OLD.ended_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'attempt: has ended'); END;

CREATE TRIGGER attempt_frozen BEFORE UPDATE OF id, outbox_id, number, body_sha256, boot_id, began_at, monotonic_ms ON attempt BEGIN SELECT RAISE(ABORT, 'attempt: frozen column'); END;

CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'attempt: rows are never deleted'); END;

CREATE TRIGGER attempt_of_queued BEFORE INSERT ON attempt WHEN NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.id = NEW.outbox_id
    AND outbox.state = 'queued' AND outbox.body_sha256 = NEW.body_sha256 AND outbox.attempts = NEW.number) BEGIN SELECT RAISE(ABORT, 'attempt: its entry is not about to be sent'); END;

CREATE TRIGGER attempt_reply_frozen BEFORE UPDATE ON attempt_reply BEGIN SELECT RAISE(ABORT, 'attempt_reply: rows are never changed'); END;

CREATE TRIGGER attempt_reply_kept BEFORE DELETE ON attempt_reply BEGIN SELECT RAISE(ABORT, 'attempt_reply: rows are never deleted'); END;

CREATE TRIGGER audit_frozen BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit: rows are never changed'); END;

CREATE TRIGGER audit_in_sequence BEFORE INSERT ON audit WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit) BEGIN SELECT RAISE(ABORT, 'audit: out of sequence'); END;

CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit: rows are never deleted'); END;

CREATE TRIGGER cart_completed BEFORE UPDATE ON cart WHEN OLD.status = 'completed' BEGIN SELECT RAISE(ABORT, 'cart: a completed cart is closed'); END;

CREATE TRIGGER cart_kept BEFORE DELETE ON cart BEGIN SELECT RAISE(ABORT, 'cart: rows are never deleted'); END;

CREATE TRIGGER drawer_opening_frozen BEFORE UPDATE ON drawer_opening
  BEGIN SELECT RAISE(ABORT, 'drawer_opening: rows are never changed'); END;

CREATE TRIGGER drawer_opening_kept BEFORE DELETE ON drawer_opening
  BEGIN SELECT RAISE(ABORT, 'drawer_opening: rows are never deleted'); END;

CREATE TRIGGER grace_sale_frozen BEFORE UPDATE ON grace_sale BEGIN SELECT RAISE(ABORT, 'grace_sale: rows are never changed'); END;

CREATE TRIGGER grace_sale_kept BEFORE DELETE ON grace_sale BEGIN SELECT RAISE(ABORT, 'grace_sale: rows are never deleted'); END;

CREATE TRIGGER incident_frozen BEFORE UPDATE ON incident BEGIN SELECT RAISE(ABORT, 'incident: rows are never changed'); END;

CREATE TRIGGER incident_kept BEFORE DELETE ON incident BEGIN SELECT RAISE(ABORT, 'incident: rows are never deleted'); END;

CREATE TRIGGER incident_step_frozen BEFORE UPDATE ON incident_step BEGIN SELECT RAISE(ABORT, 'incident_step: rows are never changed'); END;

CREATE TRIGGER incident_step_kept BEFORE DELETE ON incident_step BEGIN SELECT RAISE(ABORT, 'incident_step: rows are never deleted'); END;

CREATE TRIGGER incident_step_open BEFORE INSERT ON incident_step WHEN EXISTS (SELECT 1 FROM incident_step AS last
    WHERE last.sale_id = NEW.sale_id AND last.step = 'closed') BEGIN SELECT RAISE(ABORT, 'incident: is closed'); END;

CREATE TRIGGER ledger_closed_once BEFORE INSERT ON ledger WHEN NEW.entry <> 'reserve' AND 1 <> (SELECT count(*) FROM ledger
    WHERE patient_id = NEW.patient_id AND sale_id = NEW.sale_id AND line = NEW.line) BEGIN SELECT RAISE(ABORT, 'ledger: only an open reserve is closed'); END;

CREATE TRIGGER ledger_frozen BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'ledger: rows are never changed'); END;

CREATE TRIGGER ledger_kept BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'ledger: rows are never deleted'); END;

CREATE TRIGGER merchandise_indexed AFTER INSERT ON merchandise BEGIN
  INSERT INTO merchandise_search (rowid, name, sku, barcode) VALUES (NEW.number, NEW.name, NEW.sku, NEW.barcode);
END;

CREATE TRIGGER merchandise_reindexed AFTER UPDATE OF name, barcode ON merchandise BEGIN
  DELETE FROM merchandise_search WHERE rowid = NEW.number;
  INSERT INTO merchandise_search (rowid, name, sku, barcode) VALUES (NEW.number, NEW.name, NEW.sku, NEW.barcode);
END;

CREATE TRIGGER meta_kept BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta: rows are never deleted'); END;

CREATE TRIGGER outage_ended_once BEFORE UPDATE ON outage WHEN OLD.ended_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'outage: has ended'); END;

CREATE TRIGGER outage_frozen BEFORE UPDATE OF id, last_contact_at, began_at, on_their_way, first_position ON outage BEGIN SELECT RAISE(ABORT, 'outage: frozen column'); END;

CREATE TRIGGER outage_kept BEFORE DELETE ON outage BEGIN SELECT RAISE(ABORT, 'outage: rows are never deleted'); END;

CREATE TRIGGER outage_duty_frozen BEFORE UPDATE ON outage_duty BEGIN SELECT RAISE(ABORT, 'outage_duty: rows are never changed'); END;

CREATE TRIGGER outage_duty_kept BEFORE DELETE ON outage_duty BEGIN SELECT RAISE(ABORT, 'outage_duty: rows are never deleted'); END;

CREATE TRIGGER outage_notice_frozen BEFORE UPDATE ON outage_notice BEGIN SELECT RAISE(ABORT, 'outage_notice: rows are never changed'); END;

CREATE TRIGGER outage_notice_kept BEFORE DELETE ON outage_notice BEGIN SELECT RAISE(ABORT, 'outage_notice: rows are never deleted'); END;

CREATE TRIGGER outbox_accepted_via_once BEFORE UPDATE OF accepted_via ON outbox WHEN OLD.accepted_via IS NOT NULL AND NEW.accepted_via IS NOT OLD.accepted_via BEGIN SELECT RAISE(ABORT, 'outbox: accepted_via is written once'); END;

CREATE TRIGGER outbox_attempted BEFORE UPDATE OF state ON outbox WHEN NEW.state IS NOT OLD.state AND NEW.state = 'sending' AND NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.outbox_id = NEW.id AND attempt.ended_at IS NULL) BEGIN SELECT RAISE(ABORT, 'outbox: sending needs an attempt'); END;

CREATE TRIGGER outbox_biotrack_sale_id_once BEFORE UPDATE OF biotrack_sale_id ON outbox WHEN OLD.biotrack_sale_id IS NOT NULL AND NEW.biotrack_sale_id IS NOT OLD.biotrack_sale_id BEGIN SELECT RAISE(ABORT, 'outbox: biotrack_sale_id is written once'); END;

CREATE TRIGGER outbox_decided BEFORE UPDATE OF state ON outbox WHEN NEW.state IS NOT OLD.state AND (OLD.state, NEW.state) IN (VALUES ('queued', 'cancelled'), ('review', 'queued'), ('review', 'accepted'), ('review', 'cancelled')) AND EXISTS (SELECT 1 FROM outbox_event AS event WHERE event.outbox_id = NEW.id
  AND event.number = (SELECT max(number) FROM outbox_event WHERE outbox_id = NEW.id)
  AND event.from_state = OLD.state AND event.to_state = NEW.state)
    AND NOT EXISTS (SELECT 1 FROM outbox_decision AS decision WHERE decision.outbox_id = NEW.id
  AND decision.event_number = (SELECT max(number) FROM outbox_event WHERE outbox_id = NEW.id)
  AND NEW.state = CASE decision.decision WHEN 'landed' THEN 'accepted' WHEN 'cancel' THEN 'cancelled' ELSE 'queued' END) AND NOT (OLD.state = 'queued' AND NEW.state = 'cancelled' AND NEW.parent_id IS NOT NULL AND (SELECT state FROM outbox
  AS parent WHERE parent.id = NEW.parent_id) IN ('rejected', 'cancelled')) BEGIN SELECT RAISE(ABORT, 'outbox: nobody has decided this'); END;

CREATE TRIGGER outbox_edge BEFORE UPDATE OF state ON outbox WHEN NEW.state IS NOT OLD.state AND (OLD.state, NEW.state) NOT IN (VALUES ('queued', 'sending'), ('queued', 'cancelled'), ('sending', 'queued'), ('sending', 'accepted'), ('sending', 'rejected'), ('sending', 'unknown'), ('unknown', 'queued'), ('unknown', 'accepted'), ('unknown', 'rejected'), ('unknown', 'review'), ('review', 'queued'), ('review', 'accepted'), ('review', 'cancelled')) BEGIN SELECT RAISE(ABORT, 'outbox: no such edge'); END;

CREATE TRIGGER outbox_ended BEFORE UPDATE OF state ON outbox WHEN NEW.state IS NOT OLD.state AND OLD.state = 'sending' AND EXISTS (SELECT 1 FROM attempt WHERE attempt.outbox_id = NEW.id AND attempt.ended_at IS NULL) BEGIN SELECT RAISE(ABORT, 'outbox: the attempt has not ended'); END;

CREATE TRIGGER outbox_evidence BEFORE UPDATE OF state ON outbox WHEN NEW.state IS NOT OLD.state AND NOT EXISTS (SELECT 1 FROM outbox_event AS event WHERE event.outbox_id = NEW.id
  AND event.number = (SELECT max(number) FROM outbox_event WHERE outbox_id = NEW.id)
  AND event.from_state = OLD.state AND event.to_state = NEW.state) BEGIN SELECT RAISE(ABORT, 'outbox: a move needs its event'); END;

CREATE TRIGGER outbox_frozen BEFORE UPDATE OF position, id, sale_id, undo_id, parent_id, patient_id, card_id, op, sold_at, nonce, request_id, external_id, body_text, body_sha256, known_mark ON outbox BEGIN SELECT RAISE(ABORT, 'outbox: frozen column'); END;

CREATE TRIGGER outbox_in_order BEFORE UPDATE OF state ON outbox WHEN NEW.state IS NOT OLD.state AND NEW.state = 'sending' AND EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.patient_id = NEW.patient_id
  AND earlier.position < NEW.position AND earlier.state IN ('queued', 'sending', 'unknown', 'review')) BEGIN SELECT RAISE(ABORT, 'outbox: an earlier sale is unsettled'); END;

CREATE TRIGGER outbox_kept BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'outbox: rows are never deleted'); END;

CREATE TRIGGER outbox_of_undo BEFORE INSERT ON outbox WHEN NEW.undo_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undo
    JOIN outbox AS parent ON parent.sale_id = undo.sale_id WHERE undo.id = NEW.undo_id AND parent.id = NEW.parent_id) BEGIN SELECT RAISE(ABORT, 'outbox: no such undo of that sale'); END;

CREATE TRIGGER outbox_parent_first BEFORE UPDATE OF state ON outbox WHEN NEW.state IS NOT OLD.state AND NEW.state = 'sending' AND NEW.parent_id IS NOT NULL
  AND 'accepted' IS NOT (SELECT state FROM outbox AS parent WHERE parent.id = NEW.parent_id) BEGIN SELECT RAISE(ABORT, 'outbox: the sale it undoes is not with the state'); END;

CREATE TRIGGER outbox_posted_at_once BEFORE UPDATE OF posted_at ON outbox WHEN OLD.posted_at IS NOT NULL AND NEW.posted_at IS NOT OLD.posted_at BEGIN SELECT RAISE(ABORT, 'outbox: posted_at is written once'); END;

CREATE TRIGGER outbox_refused_text_once BEFORE UPDATE OF refused_text ON outbox WHEN OLD.refused_text IS NOT NULL AND NEW.refused_text IS NOT OLD.refused_text BEGIN SELECT RAISE(ABORT, 'outbox: refused_text is written once'); END;

CREATE TRIGGER outbox_starts_queued BEFORE INSERT ON outbox WHEN NEW.state <> 'queued' BEGIN SELECT RAISE(ABORT, 'outbox: starts queued'); END;

CREATE TRIGGER outbox_transaction_id_once BEFORE UPDATE OF transaction_id ON outbox WHEN OLD.transaction_id IS NOT NULL AND NEW.transaction_id IS NOT OLD.transaction_id BEGIN SELECT RAISE(ABORT, 'outbox: transaction_id is written once'); END;

CREATE TRIGGER outbox_untried BEFORE UPDATE OF state ON outbox WHEN NEW.state IS NOT OLD.state AND OLD.state = 'queued' AND NEW.state = 'cancelled' AND NEW.attempts > 0 BEGIN SELECT RAISE(ABORT, 'outbox: a tried report is not cancelled'); END;

CREATE TRIGGER outbox_watermark_once BEFORE UPDATE OF watermark ON outbox WHEN OLD.watermark IS NOT NULL AND NEW.watermark IS NOT OLD.watermark BEGIN SELECT RAISE(ABORT, 'outbox: watermark is written once'); END;

CREATE TRIGGER outbox_decision_frozen BEFORE UPDATE ON outbox_decision BEGIN SELECT RAISE(ABORT, 'outbox_decision: rows are never changed'); END;

CREATE TRIGGER outbox_decision_goods BEFORE INSERT ON outbox_decision WHEN NEW.decision = 'cancel' AND (NEW.goods IS NULL) = (SELECT op = 'dispense'
    FROM outbox WHERE outbox.id = NEW.outbox_id) BEGIN SELECT RAISE(ABORT, 'outbox_decision: of a sale that is called off, and of nothing else, it is said where its goods are'); END;

CREATE TRIGGER outbox_decision_kept BEFORE DELETE ON outbox_decision BEGIN SELECT RAISE(ABORT, 'outbox_decision: rows are never deleted'); END;

CREATE TRIGGER outbox_event_frozen BEFORE UPDATE ON outbox_event BEGIN SELECT RAISE(ABORT, 'outbox_event: rows are never changed'); END;

CREATE TRIGGER outbox_event_kept BEFORE DELETE ON outbox_event BEGIN SELECT RAISE(ABORT, 'outbox_event: rows are never deleted'); END;

CREATE TRIGGER package_indexed AFTER INSERT ON package BEGIN
  INSERT INTO package_search (rowid, name, strain, batch, external_id, barcode_reversed)
  VALUES (NEW.number, NEW.name, NEW.strain, NEW.batch, NEW.external_id, NEW.barcode_reversed);
END;

CREATE TRIGGER package_reindexed AFTER UPDATE OF name, strain, batch, external_id ON package
WHEN (OLD.name, OLD.strain, OLD.batch, OLD.external_id) IS NOT (NEW.name, NEW.strain, NEW.batch, NEW.external_id)
BEGIN
  DELETE FROM package_search WHERE rowid = NEW.number;
  INSERT INTO package_search (rowid, name, strain, batch, external_id, barcode_reversed)
  VALUES (NEW.number, NEW.name, NEW.strain, NEW.batch, NEW.external_id, NEW.barcode_reversed);
END;

CREATE TRIGGER patient_indexed AFTER INSERT ON patient BEGIN
  INSERT INTO patient_search (rowid, first_name, last_name, registry_id, born)
  VALUES (NEW.number,
    NEW.first_name || ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(NEW.first_name, '''', ''), '’', ''), '‘', ''), 'ʼ', ''), '`', ''), '´', ''), '.', ''), '-', ''), '‐', ''), '‑', ''),
    NEW.last_name || ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(NEW.last_name, '''', ''), '’', ''), '‘', ''), 'ʼ', ''), '`', ''), '´', ''), '.', ''), '-', ''), '‐', ''), '‑', ''),
    NEW.registry_id || ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(NEW.registry_id, '''', ''), '’', ''), '‘', ''), 'ʼ', ''), '`', ''), '´', ''), '.', ''), '-', ''), '‐', ''), '‑', '') || ' ' || substr(NEW.registry_id, -4),
    strftime('%m %d %Y %Y%m%d %m%d%Y ', NEW.date_of_birth) || NEW.date_of_birth);
END;

CREATE TRIGGER patient_reindexed AFTER UPDATE OF first_name, last_name, registry_id, date_of_birth ON patient BEGIN
  DELETE FROM patient_search WHERE rowid = NEW.number;
  INSERT INTO patient_search (rowid, first_name, last_name, registry_id, born)
  VALUES (NEW.number,
    NEW.first_name || ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(NEW.first_name, '''', ''), '’', ''), '‘', ''), 'ʼ', ''), '`', ''), '´', ''), '.', ''), '-', ''), '‐', ''), '‑', ''),
    NEW.last_name || ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(NEW.last_name, '''', ''), '’', ''), '‘', ''), 'ʼ', ''), '`', ''), '´', ''), '.', ''), '-', ''), '‐', ''), '‑', ''),
    NEW.registry_id || ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(NEW.registry_id, '''', ''), '’', ''), '‘', ''), 'ʼ', ''), '`', ''), '´', ''), '.', ''), '-', ''), '‐', ''), '‑', '') || ' ' || substr(NEW.registry_id, -4),
    strftime('%m %d %Y %Y%m%d %m%d%Y ', NEW.date_of_birth) || NEW.date_of_birth);
END;

CREATE TRIGGER print_job_answered_once BEFORE UPDATE ON print_job WHEN OLD.answer IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'print_job: has been answered'); END;

CREATE TRIGGER print_job_bytes_frozen BEFORE UPDATE OF bytes, sha256 ON print_job WHEN OLD.state <> 'queued'
  BEGIN SELECT RAISE(ABORT, 'print_job: frozen column'); END;

CREATE TRIGGER print_job_edge BEFORE UPDATE OF state ON print_job WHEN NEW.state IS NOT OLD.state
  AND (OLD.state, NEW.state) NOT IN (VALUES ('queued', 'sending'), ('queued', 'failed'), ('queued', 'cancelled'), ('sending', 'sent'), ('sending', 'confirmed'), ('sending', 'unconfirmed'), ('sending', 'failed'), ('sending', 'cancelled'), ('sent', 'confirmed'), ('sent', 'unconfirmed'), ('sent', 'cancelled'))
  BEGIN SELECT RAISE(ABORT, 'print_job: no such edge'); END;

CREATE TRIGGER print_job_frozen BEFORE UPDATE OF number, document, subject, is_duplicate, requested_by, requested_at
  ON print_job BEGIN SELECT RAISE(ABORT, 'print_job: frozen column'); END;

CREATE TRIGGER returned_package_barcode_once BEFORE UPDATE OF barcode ON returned_package
      WHEN OLD.barcode IS NOT NULL AND NEW.barcode IS NOT OLD.barcode BEGIN SELECT RAISE(ABORT, 'returned_package: barcode is written once'); END;

CREATE TRIGGER returned_package_destroy_after_once BEFORE UPDATE OF destroy_after ON returned_package
      WHEN OLD.destroy_after IS NOT NULL AND NEW.destroy_after IS NOT OLD.destroy_after BEGIN SELECT RAISE(ABORT, 'returned_package: destroy_after is written once'); END;

CREATE TRIGGER returned_package_frozen BEFORE UPDATE OF undo_id, line, parent_barcode, quantity, returned_at ON returned_package BEGIN SELECT RAISE(ABORT, 'returned_package: frozen column'); END;

CREATE TRIGGER returned_package_gone_early_at_once BEFORE UPDATE OF gone_early_at ON returned_package
      WHEN OLD.gone_early_at IS NOT NULL AND NEW.gone_early_at IS NOT OLD.gone_early_at BEGIN SELECT RAISE(ABORT, 'returned_package: gone_early_at is written once'); END;

CREATE TRIGGER returned_package_kept BEFORE DELETE ON returned_package BEGIN SELECT RAISE(ABORT, 'returned_package: rows are never deleted'); END;

CREATE TRIGGER returned_package_labelled_at_once BEFORE UPDATE OF labelled_at ON returned_package
      WHEN OLD.labelled_at IS NOT NULL AND NEW.labelled_at IS NOT OLD.labelled_at BEGIN SELECT RAISE(ABORT, 'returned_package: labelled_at is written once'); END;

CREATE TRIGGER sale_frozen BEFORE UPDATE ON sale BEGIN SELECT RAISE(ABORT, 'sale: rows are never changed'); END;

CREATE TRIGGER sale_in_its_till BEFORE INSERT ON sale WHEN NEW.till_session_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM till_session
    WHERE id = NEW.till_session_id AND closed_at IS NULL AND opened_at - 604800000 <= NEW.sold_at) BEGIN SELECT RAISE(ABORT, 'sale: its till is closed, or was opened long after'); END;

CREATE TRIGGER sale_kept BEFORE DELETE ON sale BEGIN SELECT RAISE(ABORT, 'sale: rows are never deleted'); END;

CREATE TRIGGER sale_line_frozen BEFORE UPDATE ON sale_line BEGIN SELECT RAISE(ABORT, 'sale_line: rows are never changed'); END;

CREATE TRIGGER sale_line_kept BEFORE DELETE ON sale_line BEGIN SELECT RAISE(ABORT, 'sale_line: rows are never deleted'); END;

CREATE TRIGGER tender_drawer_counted BEFORE INSERT ON tender WHEN NEW.kind = 'cash' AND EXISTS (SELECT 1 FROM sale WHERE sale.id = NEW.sale_id
    AND EXISTS (SELECT 1 FROM till_count WHERE till_count.session_id = sale.till_session_id AND till_count.number > 0)) BEGIN SELECT RAISE(ABORT, 'tender: the drawer is counted'); END;

CREATE TRIGGER tender_frozen BEFORE UPDATE ON tender BEGIN SELECT RAISE(ABORT, 'tender: rows are never changed'); END;

CREATE TRIGGER tender_kept BEFORE DELETE ON tender BEGIN SELECT RAISE(ABORT, 'tender: rows are never deleted'); END;

CREATE TRIGGER tender_reversal_drawer_counted BEFORE INSERT ON tender_reversal WHEN NEW.till_session_id IS NOT NULL
    AND (NOT EXISTS (SELECT 1 FROM till_session WHERE till_session.id = NEW.till_session_id AND till_session.closed_at IS NULL) OR (NEW.reference IS NULL AND EXISTS (SELECT 1 FROM till_count WHERE till_count.session_id = NEW.till_session_id AND till_count.number > 0))) BEGIN SELECT RAISE(ABORT, 'tender_reversal: the drawer is closed or counted'); END;

CREATE TRIGGER tender_reversal_frozen BEFORE UPDATE ON tender_reversal BEGIN SELECT RAISE(ABORT, 'tender_reversal: rows are never changed'); END;

CREATE TRIGGER tender_reversal_kept BEFORE DELETE ON tender_reversal BEGIN SELECT RAISE(ABORT, 'tender_reversal: rows are never deleted'); END;

CREATE TRIGGER till_close_frozen BEFORE UPDATE ON till_close BEGIN SELECT RAISE(ABORT, 'till_close: rows are never changed'); END;

CREATE TRIGGER till_close_kept BEFORE DELETE ON till_close BEGIN SELECT RAISE(ABORT, 'till_close: rows are never deleted'); END;

CREATE TRIGGER till_close_last_count BEFORE INSERT ON till_close WHEN NEW.count_number <> (SELECT max(number) FROM till_count WHERE till_count.session_id = NEW.session_id)
    OR NEW.z_number <> (SELECT coalesce(max(z_number), 0) + 1 FROM till_close) BEGIN SELECT RAISE(ABORT, 'till_close: not the last count, or not the next number'); END;

CREATE TRIGGER till_count_frozen BEFORE UPDATE ON till_count BEGIN SELECT RAISE(ABORT, 'till_count: rows are never changed'); END;

CREATE TRIGGER till_count_in_sequence BEFORE INSERT ON till_count WHEN NOT EXISTS (SELECT 1 FROM till_session WHERE till_session.id = NEW.session_id AND till_session.closed_at IS NULL)
    OR (NEW.number > 0 AND NEW.number <> coalesce((SELECT max(number) FROM till_count WHERE till_count.session_id = NEW.session_id), 0) + 1) BEGIN SELECT RAISE(ABORT, 'till_count: the till is closed, or a count is missing'); END;

CREATE TRIGGER till_count_kept BEFORE DELETE ON till_count BEGIN SELECT RAISE(ABORT, 'till_count: rows are never deleted'); END;

CREATE TRIGGER till_count_piece_frozen BEFORE UPDATE ON till_count_piece BEGIN SELECT RAISE(ABORT, 'till_count_piece: rows are never changed'); END;

CREATE TRIGGER till_count_piece_kept BEFORE DELETE ON till_count_piece BEGIN SELECT RAISE(ABORT, 'till_count_piece: rows are never deleted'); END;

CREATE TRIGGER till_movement_drawer_counted BEFORE INSERT ON till_movement WHEN NOT EXISTS (SELECT 1 FROM till_session WHERE till_session.id = NEW.session_id AND till_session.closed_at IS NULL) OR EXISTS (SELECT 1 FROM till_count WHERE till_count.session_id = NEW.session_id AND till_count.number > 0) BEGIN SELECT RAISE(ABORT, 'till_movement: the drawer is closed or counted'); END;

CREATE TRIGGER till_movement_frozen BEFORE UPDATE ON till_movement BEGIN SELECT RAISE(ABORT, 'till_movement: rows are never changed'); END;

CREATE TRIGGER till_movement_kept BEFORE DELETE ON till_movement BEGIN SELECT RAISE(ABORT, 'till_movement: rows are never deleted'); END;

CREATE TRIGGER till_session_closed_once BEFORE UPDATE OF closed_at ON till_session WHEN OLD.closed_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM till_close
    WHERE till_close.session_id = NEW.id AND till_close.at = NEW.closed_at) BEGIN SELECT RAISE(ABORT, 'till_session: is closed once, by its report'); END;

CREATE TRIGGER till_session_frozen BEFORE UPDATE OF id, request_id, opened_at, opened_by, opening_float_cents ON till_session BEGIN SELECT RAISE(ABORT, 'till_session: frozen column'); END;

CREATE TRIGGER till_session_kept BEFORE DELETE ON till_session BEGIN SELECT RAISE(ABORT, 'till_session: rows are never deleted'); END;

CREATE TRIGGER undo_ended_once BEFORE UPDATE OF state ON undo WHEN OLD.state <> 'waiting' AND NEW.state IS NOT OLD.state BEGIN SELECT RAISE(ABORT, 'undo: has ended'); END;

CREATE TRIGGER undo_frozen BEFORE UPDATE OF id, request_id, local_ref, terminal_id, sequence, sale_id, kind, reason, own_reason, note, at, operator_id, employee_id, approver_id, approval_reason, till_session_id, subtotal_cents, tax_cents, total_cents, sold_at ON undo BEGIN SELECT RAISE(ABORT, 'undo: frozen column'); END;

CREATE TRIGGER undo_kept BEFORE DELETE ON undo BEGIN SELECT RAISE(ABORT, 'undo: rows are never deleted'); END;

CREATE TRIGGER undo_sold_at BEFORE INSERT ON undo WHEN NEW.sold_at IS NOT (SELECT sold_at FROM sale WHERE id = NEW.sale_id) BEGIN SELECT RAISE(ABORT, 'undo: not when that sale was sold'); END;

CREATE TRIGGER undo_incident_frozen BEFORE UPDATE ON undo_incident BEGIN SELECT RAISE(ABORT, 'undo_incident: rows are never changed'); END;

CREATE TRIGGER undo_incident_kept BEFORE DELETE ON undo_incident BEGIN SELECT RAISE(ABORT, 'undo_incident: rows are never deleted'); END;

CREATE TRIGGER undo_incident_end_frozen BEFORE UPDATE ON undo_incident_end BEGIN SELECT RAISE(ABORT, 'undo_incident_end: rows are never changed'); END;

CREATE TRIGGER undo_incident_end_kept BEFORE DELETE ON undo_incident_end BEGIN SELECT RAISE(ABORT, 'undo_incident_end: rows are never deleted'); END;

CREATE TRIGGER undo_line_frozen BEFORE UPDATE ON undo_line BEGIN SELECT RAISE(ABORT, 'undo_line: rows are never changed'); END;

CREATE TRIGGER undo_line_kept BEFORE DELETE ON undo_line BEGIN SELECT RAISE(ABORT, 'undo_line: rows are never deleted'); END;

CREATE TRIGGER undo_line_once BEFORE INSERT ON undo_line WHEN EXISTS (SELECT 1 FROM undo_line AS other JOIN undo ON undo.id = other.undo_id
  WHERE other.sale_id = NEW.sale_id AND other.line = NEW.line AND undo.kind <> 'correct' AND undo.state <> 'failed') BEGIN SELECT RAISE(ABORT, 'undo_line: each line once'); END;

CREATE TRIGGER undo_line_sold BEFORE INSERT ON undo_line WHEN NEW.quantity > (SELECT quantity FROM sale_line
  WHERE sale_line.sale_id = NEW.sale_id AND sale_line.number = NEW.line) BEGIN SELECT RAISE(ABORT, 'undo_line: more than was sold'); END;

CREATE TRIGGER undo_tender_drawer BEFORE INSERT ON undo_tender WHEN NEW.till_session_id IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM till_session WHERE id = NEW.till_session_id AND closed_at IS NULL)
  OR EXISTS (SELECT 1 FROM till_count WHERE till_count.session_id = NEW.till_session_id AND till_count.number > 0)) BEGIN SELECT RAISE(ABORT, 'undo_tender: the drawer is closed or counted'); END;

CREATE TRIGGER undo_tender_frozen BEFORE UPDATE ON undo_tender BEGIN SELECT RAISE(ABORT, 'undo_tender: rows are never changed'); END;

CREATE TRIGGER undo_tender_kept BEFORE DELETE ON undo_tender BEGIN SELECT RAISE(ABORT, 'undo_tender: rows are never deleted'); END;

CREATE TRIGGER undo_tender_paid BEFORE INSERT ON undo_tender WHEN NEW.amount_cents + (SELECT coalesce(sum(amount_cents), 0) FROM undo_tender AS before
JOIN undo ON undo.id = before.undo_id WHERE before.number = NEW.number
AND undo.sale_id = (SELECT sale_id FROM undo WHERE id = NEW.undo_id))
  > (SELECT amount_cents FROM tender WHERE number = NEW.number
AND tender.sale_id = (SELECT sale_id FROM undo WHERE id = NEW.undo_id)) BEGIN SELECT RAISE(ABORT, 'undo_tender: more than was paid'); END;

CREATE TRIGGER validation_frozen BEFORE UPDATE ON validation BEGIN SELECT RAISE(ABORT, 'validation: rows are never changed'); END;

CREATE TRIGGER validation_kept BEFORE DELETE ON validation BEGIN SELECT RAISE(ABORT, 'validation: rows are never deleted'); END;
