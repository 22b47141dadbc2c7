import { dayPresets } from '../../shared/reports/day-presets';
import type { WritableDb } from '../handles';

const presets = dayPresets.map(preset => `'${preset}'`).join(', ');

/** Marks that people write or leave out: O'Brien is found as obrien, and Smith-Jones as smithjones, jones and smith. */
const joiners = ["''", '’', '‘', 'ʼ', '`', '´', '.', '-', '‐', '‑'];
const joined = (column: string): string =>
  joiners.reduce((sql, mark) => `replace(${sql}, '${mark}', '')`, `NEW.${column}`);

/** The month first, as it is typed; the year stands between any day and month that would read as another date. */
const indexPatient = `INSERT INTO patient_search (rowid, first_name, last_name, registry_id, born)
      VALUES (NEW.number,
        NEW.first_name || ' ' || ${joined('first_name')},
        NEW.last_name || ' ' || ${joined('last_name')},
        NEW.registry_id || ' ' || ${joined('registry_id')} || ' ' || substr(NEW.registry_id, -4),
        strftime('%m %d %Y %Y%m%d %m%d%Y ', NEW.date_of_birth) || NEW.date_of_birth);`;

/** Those who sell, those who buy, those who buy for them, and what the registry last said about them. */
export function createPeople(db: WritableDb): void {
  db.exec(`
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

    CREATE TABLE badge (
      code    TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 4 AND 48),
      user_id TEXT NOT NULL UNIQUE REFERENCES user (id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE credential (
      user_id      TEXT    NOT NULL PRIMARY KEY REFERENCES user (id),
      pin_hash     TEXT    NOT NULL,
      tries        INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
      locked_until INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session (
      id         TEXT    NOT NULL PRIMARY KEY,
      user_id    TEXT    NOT NULL REFERENCES user (id),
      started_at INTEGER NOT NULL,
      ended_at   INTEGER,
      end_reason TEXT    CHECK (end_reason IN ('signed-out', 'locked', 'idle', 'restart')),
      CHECK ((ended_at IS NULL) = (end_reason IS NULL))
    ) STRICT, WITHOUT ROWID;

    -- What somebody wants to see of the history of sales. Its filter may be about a patient: in here it is sealed like all else.
    CREATE TABLE history_view (
      id      TEXT NOT NULL PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES user (id),
      name    TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 60),
      filter  TEXT NOT NULL CHECK (json_valid(filter)),
      days    TEXT CHECK (days IN (${presets})),
      columns TEXT NOT NULL CHECK (json_valid(columns)),
      UNIQUE (user_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE history_choice (
      user_id    TEXT NOT NULL PRIMARY KEY REFERENCES user (id),
      columns    TEXT CHECK (json_valid(columns)),
      first_view TEXT
    ) STRICT, WITHOUT ROWID;

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
    CREATE INDEX patient_born ON patient (date_of_birth);

    -- Whom this register had on its screen last. A convenience, and no more of it is kept than is shown.
    CREATE TABLE patient_seen (
      patient_id TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
      place      INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Words of the name, the card number and its end, and the birth date as it may be typed. Holds no text of its own.
    CREATE VIRTUAL TABLE patient_search USING fts5 (
      first_name, last_name, registry_id, born,
      content = '', contentless_delete = 1, prefix = '1 2 3',
      tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE TRIGGER patient_indexed AFTER INSERT ON patient BEGIN
      ${indexPatient}
    END;
    CREATE TRIGGER patient_reindexed AFTER UPDATE OF first_name, last_name, registry_id, date_of_birth ON patient BEGIN
      DELETE FROM patient_search WHERE rowid = NEW.number;
      ${indexPatient}
    END;

    CREATE TABLE caregiver_list (
      patient_id TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
      as_of      INTEGER NOT NULL
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
    -- One caregiver may collect for several patients.
    CREATE INDEX caregiver_card ON caregiver (card_id);

    CREATE TABLE card_key (
      patient_id TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
      card_key   TEXT    NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- as_of is the state's time, received_at this register's: what was settled here afterwards may not be in the answer.
    CREATE TABLE registry_snapshot (
      patient_id  TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
      as_of       INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      json        TEXT    NOT NULL CHECK (json_valid(json))
    ) STRICT, WITHOUT ROWID;

    -- The last answer of the registry whose amounts could not be read, as it was sent, for a lead to look at.
    CREATE TABLE unreadable_answer (
      patient_id TEXT    NOT NULL PRIMARY KEY REFERENCES patient (id),
      at         INTEGER NOT NULL,
      json       TEXT    NOT NULL CHECK (json_valid(json))
    ) STRICT, WITHOUT ROWID;
  `);
}
