import { err, ok, type Result } from '../../shared/kernel/result';
import type { Instant } from '../../shared/kernel/units';
import type { AcceptedUndo } from '../../shared/sync/attempt-outcome';
import { allowedLeadActions, type GoodsWhereabouts, mustBeVoided, reviewReasonOf } from '../../shared/sync/lead-action';
import type { WritableDb } from '../handles';
import { getEntry, type OutboxEntry } from '../repositories/outbox';
import { insertEvent, listReportEvents, type RecordedDecision } from '../repositories/outbox-history';
import { isTakenByAnother, type RecordedDispensation, recordMove, setState } from './move-entry';
import { cancelReport } from './settle-report';
import { accept } from './settle-sale';
import { acceptUndo } from './settle-undo';

export type ReportDecision = {
  readonly outboxId: string;
  readonly actorId: string;
  readonly reason: string;
  readonly at: Instant;
} & (
  | { readonly decision: 'landed'; readonly dispensed: RecordedDispensation }
  | {
      readonly decision: 'cancel';
      readonly goods: GoodsWhereabouts | null;
      /** The state's sales that it shows as voided, of those that it held for ours. */
      readonly voided?: readonly string[];
    }
  | { readonly decision: 'resend'; readonly secondId: string }
);

/** 'moved-on': what was decided about is no longer how things stand. 'taken': the state's sale settles another of ours. */
export type DecisionProblem = 'moved-on' | 'taken';

/**
 * review -> accepted | cancelled | queued, or queued and never tried -> cancelled, by people. Decision, move and all that
 * follows are one transaction: after a crash either all of it is there, or the lead is asked again.
 */
export function decideReport(db: WritableDb, decided: ReportDecision): Result<OutboxEntry, DecisionProblem> {
  return db.transaction(() => {
    const entry = getEntry(db, decided.outboxId);
    const { state, attempts } = entry;
    const reviewReason = reviewReasonOf(listReportEvents(db, entry.id));
    const isUndo = entry.undoId !== null;
    if (!allowedLeadActions({ state, attempts, reviewReason, isUndo }).includes(decided.decision))
      return err('moved-on');
    if (decided.decision === 'landed' && isUndo) {
      acceptUndo(db, entry, onWord(decided.dispensed), decided.at, toRow(decided));
    } else if (decided.decision === 'landed') {
      if (isTakenByAnother(db, entry, decided.dispensed.biotrackSaleId)) return err('taken');
      accept(db, entry, decided.dispensed, decided.at, toRow(decided));
    } else if (decided.decision === 'cancel') {
      const voided = decided.voided ?? [];
      if (!mustBeVoided(reviewReason).every(id => voided.includes(id))) return err('moved-on');
      noteVoids(db, entry.id, voided, decided.at);
      cancelReport(db, entry, decided.at, toRow(decided));
    } else {
      const { at } = decided;
      recordMove(db, entry, { to: 'queued', event: 'resend-approved', detail: '', at, decision: toRow(decided) });
      setState(db, entry, 'queued', at);
    }
    return ok(getEntry(db, entry.id));
  });
}

/** What the state showed stands in the story before what was decided from it. */
function noteVoids(db: WritableDb, outboxId: string, voided: readonly string[], at: Instant): void {
  if (voided.length === 0) return;
  insertEvent(db, outboxId, { at, event: 'looked-up', from: null, to: null, detail: `voided ${voided.join(' ')}` });
}

/** Of an undoing a lead brings the state's number and nothing else; the registry is asked about the rest. */
function onWord({ biotrackSaleId, postedAt }: RecordedDispensation): AcceptedUndo {
  return {
    transactionId: biotrackSaleId,
    ...{ postedAt, registryStatus: 'POSTED', packages: [], isVisibleNow: true, destroyAfter: null, via: 'evidence' },
  };
}

function toRow(decided: ReportDecision): RecordedDecision {
  const { decision, actorId, reason } = decided;
  return {
    ...{ decision, actorId, reason },
    secondId: decided.decision === 'resend' ? decided.secondId : null,
    goods: decided.decision === 'cancel' ? decided.goods : null,
    biotrackSaleId: decided.decision === 'landed' ? decided.dispensed.biotrackSaleId : null,
  };
}
