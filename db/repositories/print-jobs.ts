import type { DocumentKind, PrintDocument } from '../../shared/documents/print-document';
import type { PrintJobAnswer, PrintJobReason, PrintJobState } from '../../shared/documents/print-job';
import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

export type StoredPrintJob = {
  readonly number: number;
  readonly document: DocumentKind;
  /** What it is about, for people: the reference of a sale, the day of a report. Never a name. */
  readonly subject: string;
  readonly isDuplicate: boolean;
  readonly requestedByName: string | null;
  readonly requestedAt: Instant;
  readonly bytes: number;
  readonly state: PrintJobState;
  readonly reason: PrintJobReason | null;
  readonly endedAt: Instant | null;
  readonly answer: PrintJobAnswer | null;
};

type PrintJobRow = {
  readonly number: number;
  readonly document: string;
  readonly subject: string;
  readonly is_duplicate: number;
  readonly name: string | null;
  readonly requested_at: number;
  readonly bytes: number;
  readonly state: string;
  readonly reason: string | null;
  readonly ended_at: number | null;
  readonly answer: string | null;
};

const select = `SELECT number, document, subject, is_duplicate, user.name, requested_at, bytes, state, reason, ended_at, answer
  FROM print_job LEFT JOIN user ON user.id = print_job.requested_by`;

function toJob(row: PrintJobRow): StoredPrintJob {
  return {
    number: row.number,
    document: row.document as DocumentKind,
    subject: row.subject,
    isDuplicate: row.is_duplicate === 1,
    requestedByName: row.name,
    requestedAt: row.requested_at as Instant,
    bytes: row.bytes,
    state: row.state as PrintJobState,
    reason: row.reason as PrintJobReason | null,
    endedAt: row.ended_at as Instant | null,
    answer: row.answer as PrintJobAnswer | null,
  };
}

export function findPrintJob(db: ReadableDb, number: number): StoredPrintJob | null {
  const row = db.prepare<[number], PrintJobRow>(`${select} WHERE number = ?`).get(number);
  return row ? toJob(row) : null;
}

/** Newest first. */
export function listPrintJobs(db: ReadableDb, limit: number): readonly StoredPrintJob[] {
  return db.prepare<[number], PrintJobRow>(`${select} ORDER BY number DESC LIMIT ?`).all(limit).map(toJob);
}

/** Those whose end only a person knows, oldest first. */
export function listUnansweredJobs(db: ReadableDb, limit: number): readonly StoredPrintJob[] {
  return db
    .prepare<[number], PrintJobRow>(
      `${select} WHERE answer IS NULL AND state IN ('unconfirmed', 'failed') ORDER BY number LIMIT ?`,
    )
    .all(limit)
    .map(toJob);
}

/** Left open by an earlier run of the program. */
export function listOpenJobs(db: ReadableDb): readonly StoredPrintJob[] {
  return db.prepare<[], PrintJobRow>(`${select} WHERE ended_at IS NULL ORDER BY number`).all().map(toJob);
}

/** null: it is not kept any more, because nobody needs to print it again. */
export function findJobContent(db: ReadableDb, number: number): PrintDocument | null {
  const row = db
    .prepare<[number], { content: string | null }>('SELECT content FROM print_job WHERE number = ?')
    .get(number);
  return row === undefined || row.content === null ? null : (JSON.parse(row.content) as PrintDocument);
}
