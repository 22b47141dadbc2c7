import { assertNever } from '../../shared/kernel/assert-never';
import type { Instant } from '../../shared/kernel/units';
import type { AcceptedUndo } from '../../shared/sync/attempt-outcome';
import type { WritableDb } from '../handles';
import { getEntry, type OutboxEntry } from '../repositories/outbox';
import { insertEvent } from '../repositories/outbox-history';
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

/** What asking the state about an unproven attempt brought. */
export type LookupFinding =
  | { readonly kind: 'found'; readonly dispensed: RecordedDispensation }
  | { readonly kind: 'undone'; readonly undone: AcceptedUndo }
  | ({ readonly kind: 'rejected' } & RecordedRejection)
  /** The state answered in full and holds no such sale. */
  | { readonly kind: 'negative'; readonly via: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'disagree'; readonly detail: string }
  | { readonly kind: 'no-answer' };

export type LookupToRecord = {
  readonly outboxId: string;
  readonly at: Instant;
  readonly finding: LookupFinding;
  /** What was decided from it, where the finding itself does not settle the entry. */
  readonly next: 'stay' | 'queue' | 'review';
  readonly dueAt: Instant;
};

function describe(finding: LookupFinding): string {
  switch (finding.kind) {
    case 'found':
      return `found ${finding.dispensed.biotrackSaleId}`;
    case 'undone':
      return `undone ${finding.undone.transactionId ?? ''}`.trim();
    case 'rejected':
      return 'rejected';
    case 'negative':
      return `negative ${finding.via}`;
    case 'several':
      return `several ${finding.ids.join(' ')}`;
    case 'disagree':
      return `disagree ${finding.detail}`;
    case 'no-answer':
      return 'no-answer';
    default:
      return assertNever(finding, 'look-up finding');
  }
}

/** Evidence is counted on the entry itself, so that a restart between two negatives does not lose the first. */
function countNegative(db: WritableDb, outboxId: string, at: Instant): void {
  db.prepare<[number, number, string]>(`
    UPDATE outbox SET negative_count = negative_count + 1, negative_first_at = coalesce(negative_first_at, ?),
      negative_last_at = ? WHERE id = ?
  `).run(at, at, outboxId);
}

function moveOn(db: WritableDb, entry: OutboxEntry, lookup: LookupToRecord, next: LookupToRecord['next']): void {
  const detail = describe(lookup.finding);
  const { at, dueAt } = lookup;
  if (next === 'stay') {
    insertEvent(db, entry.id, { at, event: 'looked-up', from: null, to: null, detail });
    setState(db, entry, entry.state, dueAt);
    return;
  }
  const move =
    next === 'queue'
      ? ({ to: 'queued', event: 'requeued' } as const)
      : ({ to: 'review', event: 'put-to-review' } as const);
  recordMove(db, entry, { ...move, detail, at });
  setState(db, entry, move.to, dueAt);
}

/** unknown -> accepted | rejected | queued | review, or one more piece of evidence and another look later. */
export function recordLookup(db: WritableDb, lookup: LookupToRecord): OutboxEntry {
  return db.transaction(() => {
    const entry = getEntry(db, lookup.outboxId);
    if (entry.state !== 'unknown') throw new Error('Only an unproven report is looked up');
    const { finding, at } = lookup;
    if (finding.kind === 'negative') countNegative(db, entry.id, at);
    if (finding.kind === 'found') {
      // A state sale that settles another report of ours proves nothing about this one; a person must look.
      if (isTakenByAnother(db, entry, finding.dispensed.biotrackSaleId)) moveOn(db, entry, lookup, 'review');
      else accept(db, entry, finding.dispensed, at);
    } else if (finding.kind === 'undone') {
      acceptUndo(db, entry, finding.undone, at);
    } else if (finding.kind === 'rejected') {
      refuseReport(db, entry, finding, at);
    } else {
      moveOn(db, entry, lookup, lookup.next);
    }
    return getEntry(db, entry.id);
  });
}
