import { documentKinds } from '../../shared/documents/print-document';
import { canMoveJob, printJobAnswers, printJobReasons, printJobStates } from '../../shared/documents/print-job';
import { drawerCauses } from '../../shared/payment/drawer';
import type { WritableDb } from '../handles';

const oneOf = (words: readonly string[]): string => words.map(word => `'${word}'`).join(', ');

const legalMoves = printJobStates
  .flatMap(from => printJobStates.filter(to => canMoveJob(from, to)).map(to => `('${from}', '${to}')`))
  .join(', ');

/** What was printed or should have been, and every time the drawer was opened. */
export function createDevices(db: WritableDb): void {
  db.exec(`
    -- A job keeps its document, which may speak of a patient, only while it may still be printed: in here, sealed like all else.
    CREATE TABLE print_job (
      number        INTEGER NOT NULL PRIMARY KEY,
      document      TEXT    NOT NULL CHECK (document IN (${oneOf(documentKinds)})),
      subject       TEXT    NOT NULL,
      is_duplicate  INTEGER NOT NULL CHECK (is_duplicate IN (0, 1)),
      requested_by  TEXT    REFERENCES user (id),
      requested_at  INTEGER NOT NULL,
      bytes         INTEGER NOT NULL CHECK (bytes >= 0),
      sha256        TEXT    NOT NULL CHECK (length(sha256) = 64),
      content       TEXT    CHECK (json_valid(content)),
      state         TEXT    NOT NULL CHECK (state IN (${oneOf(printJobStates)})),
      reason        TEXT    CHECK (reason IN (${oneOf(printJobReasons)})),
      ended_at      INTEGER,
      answer        TEXT    CHECK (answer IN (${oneOf(printJobAnswers)})),
      answered_by   TEXT    REFERENCES user (id),
      answered_at   INTEGER,
      CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
      CHECK (answer IS NULL OR state IN ('unconfirmed', 'failed')),
      CHECK (state <> 'queued' OR ended_at IS NULL)
    ) STRICT;
    CREATE INDEX print_job_open ON print_job (number) WHERE ended_at IS NULL;
    CREATE INDEX print_job_asks ON print_job (number) WHERE answer IS NULL AND state IN ('unconfirmed', 'failed');

    CREATE TRIGGER print_job_frozen BEFORE UPDATE OF number, document, subject, is_duplicate, requested_by, requested_at
      ON print_job BEGIN SELECT RAISE(ABORT, 'print_job: frozen column'); END;
    -- Another printer than the one it was prepared for may take what waits.
    CREATE TRIGGER print_job_bytes_frozen BEFORE UPDATE OF bytes, sha256 ON print_job WHEN OLD.state <> 'queued'
      BEGIN SELECT RAISE(ABORT, 'print_job: frozen column'); END;
    CREATE TRIGGER print_job_edge BEFORE UPDATE OF state ON print_job WHEN NEW.state IS NOT OLD.state
      AND (OLD.state, NEW.state) NOT IN (VALUES ${legalMoves})
      BEGIN SELECT RAISE(ABORT, 'print_job: no such edge'); END;
    CREATE TRIGGER print_job_answered_once BEFORE UPDATE ON print_job WHEN OLD.answer IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'print_job: has been answered'); END;

    -- Who opened the drawer and why: a sale, money that went back, or a reason that somebody gave.
    CREATE TABLE drawer_opening (
      number          INTEGER NOT NULL PRIMARY KEY,
      at              INTEGER NOT NULL,
      actor_id        TEXT    NOT NULL REFERENCES user (id),
      cause           TEXT    NOT NULL CHECK (cause IN (${oneOf(drawerCauses)})),
      subject         TEXT,
      reason          TEXT,
      note            TEXT,
      approver_id     TEXT    REFERENCES user (id),
      till_session_id TEXT    REFERENCES till_session (id),
      CHECK ((cause = 'no-sale') = (reason IS NOT NULL)),
      CHECK ((cause = 'no-sale') = (subject IS NULL))
    ) STRICT;
    CREATE INDEX drawer_opening_by_session ON drawer_opening (till_session_id, cause);
    CREATE TRIGGER drawer_opening_kept BEFORE DELETE ON drawer_opening
      BEGIN SELECT RAISE(ABORT, 'drawer_opening: rows are never deleted'); END;
    CREATE TRIGGER drawer_opening_frozen BEFORE UPDATE ON drawer_opening
      BEGIN SELECT RAISE(ABORT, 'drawer_opening: rows are never changed'); END;
  `);
}
