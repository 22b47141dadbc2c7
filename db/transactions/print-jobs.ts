import type { DocumentKind, PrintDocument } from '../../shared/documents/print-document';
import {
  afterRestart,
  type PrintJobAnswer,
  type PrintJobReason,
  type PrintJobState,
} from '../../shared/documents/print-job';
import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findPrintJob, listOpenJobs } from '../repositories/print-jobs';
import { setLabelled } from '../repositories/returned-packages';

/** Of the bytes that a printer is given for a job. */
export type JobSeal = { readonly bytes: number; readonly sha256: string };

export type PrintJobToAdd = JobSeal & {
  readonly document: PrintDocument;
  readonly subject: string;
  readonly isDuplicate: boolean;
  readonly requestedBy: string | null;
  readonly at: Instant;
};

/**
 * A label of returned goods and the word that they have one are one write, whoever asked for it: a crash loses neither.
 * @returns the number of the job
 */
export function addPrintJob(db: WritableDb, job: PrintJobToAdd): number {
  return db.transaction(() => {
    db.prepare<[string, string, number, string | null, number, number, string, string]>(`
      INSERT INTO print_job
        (document, subject, is_duplicate, requested_by, requested_at, bytes, sha256, content, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued')
    `).run(
      job.document.kind,
      job.subject,
      job.isDuplicate ? 1 : 0,
      job.requestedBy,
      job.at,
      job.bytes,
      job.sha256,
      JSON.stringify(job.document),
    );
    for (const barcode of labelledBy(job.document)) setLabelled(db, barcode, job.at);
    const added = db.prepare<[], { number: number }>('SELECT max(number) AS number FROM print_job').get();
    if (added === undefined) throw new Error('The job that was just added is not there');
    return added.number;
  });
}

function labelledBy({ kind, blocks }: PrintDocument): readonly string[] {
  return kind === 'return-label' ? blocks.flatMap(block => (block.kind === 'code128' ? block.digits : [])) : [];
}

/** What waits is for another printer now than the one that it had to wait for. */
export function waitAnew(db: WritableDb, number: number): void {
  db.transaction(() => db.prepare<[number]>('UPDATE print_job SET reason = NULL WHERE number = ?').run(number));
}

/** States in which nobody will ask for the paper again, so that what stood on it is forgotten. */
const isDone: ReadonlySet<PrintJobState> = new Set(['confirmed', 'sent', 'cancelled']);

/** The seal comes with the word that sending begins, and is frozen from then on. */
export function movePrintJob(
  db: WritableDb,
  move: {
    readonly number: number;
    readonly state: PrintJobState;
    readonly reason: PrintJobReason | null;
    readonly isOver: boolean;
    readonly at: Instant;
    readonly seal?: JobSeal | undefined;
  },
): void {
  const { number, state, reason, isOver, at, seal } = move;
  db.transaction(() => {
    if (seal !== undefined) {
      const { bytes, sha256 } = seal;
      db.prepare<[number, string, number]>('UPDATE print_job SET bytes = ?, sha256 = ? WHERE number = ?').run(
        bytes,
        sha256,
        number,
      );
    }
    db.prepare<[string, string | null, number | null, number, number]>(`
      UPDATE print_job SET state = ?, reason = ?, ended_at = ?, content = iif(?, NULL, content) WHERE number = ?
    `).run(state, reason, isOver ? at : null, isOver && isDone.has(state) ? 1 : 0, number);
  });
}

/** What a person said about a job that the printer could not speak for; false: it needs no answer, or has one. */
export function answerPrintJob(
  db: WritableDb,
  given: { readonly number: number; readonly answer: PrintJobAnswer; readonly actorId: string; readonly at: Instant },
): boolean {
  const { number, answer, actorId, at } = given;
  return db.transaction(() => {
    const changed = db
      .prepare<[string, string, number, number]>(`
        UPDATE print_job SET answer = ?, answered_by = ?, answered_at = ?, content = NULL
        WHERE number = ? AND answer IS NULL AND ended_at IS NOT NULL AND state IN ('unconfirmed', 'failed')
      `)
      .run(answer, actorId, at, number);
    if (changed === 0) return false;
    appendAudit(db, { at, actorId, action: 'print.answered', subject: `print-job:${number}`, detail: { answer } });
    return true;
  });
}

/** Somebody asked for a paper that was printed before; `about` is what it is a paper of, as in `sale:<id>`. */
export function recordReprint(
  db: WritableDb,
  asked: { readonly document: DocumentKind; readonly about: string; readonly actorId: string; readonly at: Instant },
): void {
  const { document, about, actorId, at } = asked;
  db.transaction(() =>
    appendAudit(db, { at, actorId, action: 'print.reprinted', subject: about, detail: { document } }),
  );
}

/** Somebody called a print off that was asked for, perhaps by somebody else. */
export function recordCancelledPrint(
  db: WritableDb,
  cancelled: { readonly number: number; readonly actorId: string; readonly at: Instant },
): void {
  const { number, actorId, at } = cancelled;
  db.transaction(() => {
    const document = findPrintJob(db, number)?.document ?? null;
    appendAudit(db, { at, actorId, action: 'print.cancelled', subject: `print-job:${number}`, detail: { document } });
  });
}

/** Ends what an earlier run of the program left open, and forgets what is long past. @returns how many it ended */
export function recoverPrintJobs(db: WritableDb, at: Instant, forgetBefore: Instant): number {
  return db.transaction(() => {
    const open = listOpenJobs(db);
    for (const { number, state } of open) {
      if (state !== 'queued' && state !== 'sending' && state !== 'sent') continue;
      db.prepare<[string, number, number]>(`
        UPDATE print_job SET state = ?, reason = 'restarted', ended_at = ? WHERE number = ?
      `).run(afterRestart(state), at, number);
    }
    db.prepare<[number]>('DELETE FROM print_job WHERE requested_at < ?').run(forgetBefore);
    return open.length;
  });
}
