import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import type { OutboxEntry } from '../repositories/outbox';
import type { RecordedDecision } from '../repositories/outbox-history';
import type { RecordedRejection } from './move-entry';
import { cancel, reject } from './settle-sale';
import { cancelUndo, rejectUndo } from './settle-undo';

/** The state's no, to a sale or to what undoes one. Called inside a transaction of this folder. */
export function refuseReport(db: WritableDb, entry: OutboxEntry, refusal: RecordedRejection, at: Instant): void {
  if (entry.op === 'dispense') reject(db, entry, refusal, at);
  else rejectUndo(db, entry, refusal, at);
}

/** A lead called it off, or found that it never reached the state. */
export function cancelReport(db: WritableDb, entry: OutboxEntry, at: Instant, decision: RecordedDecision): void {
  if (entry.op === 'dispense') cancel(db, entry, at, decision);
  else cancelUndo(db, entry, at, decision);
}
