import { assertNever } from '../../shared/kernel/assert-never';
import type { Instant } from '../../shared/kernel/units';
import type { AcceptedUndo } from '../../shared/sync/attempt-outcome';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { WritableDb } from '../handles';
import { getEntry, getReportState, type OutboxEntry } from '../repositories/outbox';
import { type AttemptReply, insertReply } from '../repositories/outbox-replies';
import {
  isTakenByAnother,
  type RecordedDispensation,
  type RecordedRejection,
  recordMove,
  setState,
} from './move-entry';
import { refuseReport } from './settle-report';
import { accept } from './settle-sale';
import { acceptUndo } from './settle-undo';

/** What one try can end in. */
export type AttemptOutcome =
  | { readonly kind: 'accepted'; readonly dispensed: RecordedDispensation }
  | { readonly kind: 'undone'; readonly undone: AcceptedUndo }
  | ({ readonly kind: 'rejected' } & RecordedRejection)
  /** Proven before the first byte left. */
  | { readonly kind: 'not-sent'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

export type AttemptToRecord = {
  readonly outboxId: string;
  readonly attemptId: string;
  readonly at: Instant;
  readonly outcome: AttemptOutcome;
  /** What came back, where anything did. */
  readonly reply?: AttemptReply | null;
  /** When to try again or to look it up. */
  readonly dueAt: Instant;
};

/** The state named a sale that settles another report: whatever it booked, this one is not proven. */
function withoutDoubleClaim(db: WritableDb, entry: OutboxEntry, outcome: AttemptOutcome): AttemptOutcome {
  const isDouble = outcome.kind === 'accepted' && isTakenByAnother(db, entry, outcome.dispensed.biotrackSaleId);
  return isDouble ? { kind: 'unknown', why: 'state-sale-taken' } : outcome;
}

function endAttempt(db: WritableDb, recorded: AttemptToRecord, outcome: AttemptOutcome): void {
  const detail = outcome.kind === 'not-sent' || outcome.kind === 'unknown' ? outcome.why : null;
  const changed = db
    .prepare<[number, string, string | null, string, string]>(
      'UPDATE attempt SET ended_at = ?, outcome = ?, detail = ? WHERE id = ? AND outbox_id = ? AND ended_at IS NULL',
    )
    .run(
      recorded.at,
      outcome.kind === 'undone' ? 'accepted' : outcome.kind,
      detail,
      recorded.attemptId,
      recorded.outboxId,
    );
  if (changed !== 1) throw new Error('This attempt is not under way');
  db.prepare<[number, string]>('UPDATE outbox SET last_ended_at = ? WHERE id = ?').run(recorded.at, recorded.outboxId);
}

/**
 * sending -> accepted | rejected | queued (not sent) | unknown, with everything that follows from it.
 * @returns where the report stands now, which is not always what the answer said
 */
export function recordAttempt(db: WritableDb, recorded: AttemptToRecord): { readonly state: OutboxState } {
  return { state: db.transaction(() => writeRecord(db, recorded)) };
}

/** The same as a part of a transaction of more. */
export function writeRecord(db: WritableDb, recorded: AttemptToRecord): OutboxState {
  const entry = getEntry(db, recorded.outboxId);
  const outcome = withoutDoubleClaim(db, entry, recorded.outcome);
  const { at, dueAt } = recorded;
  endAttempt(db, recorded, outcome);
  if (recorded.reply) insertReply(db, recorded.attemptId, recorded.reply);
  switch (outcome.kind) {
    case 'accepted':
      accept(db, entry, outcome.dispensed, at);
      break;
    case 'undone':
      acceptUndo(db, entry, outcome.undone, at);
      break;
    case 'rejected':
      refuseReport(db, entry, outcome, at);
      break;
    case 'not-sent':
      recordMove(db, entry, { to: 'queued', event: 'not-sent', detail: outcome.why, at });
      setState(db, entry, 'queued', dueAt);
      break;
    case 'unknown':
      recordMove(db, entry, { to: 'unknown', event: 'no-answer', detail: outcome.why, at });
      setState(db, entry, 'unknown', dueAt);
      break;
    default:
      assertNever(outcome, 'attempt outcome');
  }
  return getReportState(db, entry.id);
}
