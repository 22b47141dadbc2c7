import { getEntry, type OutboxEntry } from '../../../db/repositories/outbox';
import { listDecisions } from '../../../db/repositories/outbox-decisions';
import { type Attempt, listAttempts, listReportEvents } from '../../../db/repositories/outbox-history';
import { listReplyDigests, type ReplyDigest } from '../../../db/repositories/outbox-replies';
import type { QueueEntry } from '../../../db/repositories/queue';
import { findReportAhead } from '../../../db/repositories/report-ahead';
import { getSale } from '../../../db/repositories/sales';
import { listReportsOf } from '../../../db/repositories/undo-reports';
import { getUndo } from '../../../db/repositories/undos';
import type { QueueRow, ReportView } from '../../../shared/ipc/queue-views';
import { maskRegistryId } from '../../../shared/people/registry-id';
import { allowedLeadActions, isTwice, namedSales, reviewReasonOf } from '../../../shared/sync/lead-action';
import { syncStatusOf } from '../../../shared/sync/sync-status';
import { toTimelineView } from '../sale/sale-view';
import type { ServiceContext } from '../service-context';

type RowFacts = Omit<QueueEntry, 'state'> & Pick<OutboxEntry, 'state'>;

type Asked = Pick<ServiceContext, 'db' | 'settling'>;

export function toQueueRow(entry: RowFacts, context: Asked): QueueRow {
  const settling = context.settling({ id: entry.outboxId, state: entry.state });
  const behind = entry.state === 'queued' && settling === null ? findBehind(entry.outboxId, context) : null;
  return {
    saleId: entry.saleId,
    localRef: entry.localRef,
    op: entry.op,
    aboutSaleId: entry.aboutSaleId,
    soldAt: entry.soldAt,
    registryIdMasked: maskRegistryId(entry.cardId),
    status: syncStatusOf(entry.state),
    attempts: entry.attempts,
    nextAt: settling?.until ?? (behind === null ? timeOf(entry) : behind.until),
    settling,
    behind,
    isTwice: entry.reviewReason !== null && isTwice(entry.reviewReason),
  };
}

/** One patient's reports go out in their order, so what the first of them waits for, all of them wait for. */
function findBehind(outboxId: string, { db, settling }: Asked): QueueRow['behind'] {
  const ahead = findReportAhead(db, outboxId);
  if (ahead === null) return null;
  return { localRef: ahead.localRef, until: settling(ahead)?.until ?? timeOf(ahead) };
}

function timeOf({ state, dueAt }: Pick<OutboxEntry, 'state' | 'dueAt'>): OutboxEntry['dueAt'] | null {
  return state === 'queued' || state === 'unknown' ? dueAt : null;
}

/** Everything that a lead has to know before deciding, read anew each time. */
export function readReportView(
  context: Pick<ServiceContext, 'db' | 'mayHaveLeft' | 'settling'>,
  outboxId: string,
): ReportView {
  const { db, mayHaveLeft } = context;
  const entry = getEntry(db, outboxId);
  const { localRef: aboutRef } = getSale(db, entry.saleId);
  const localRef = entry.undoId === null ? aboutRef : getUndo(db, entry.undoId).localRef;
  const { state, attempts, saleId: aboutSaleId } = entry;
  const reviewReason = state === 'review' ? reviewReasonOf(listReportEvents(db, outboxId)) : null;
  const standing = { state, attempts, reviewReason, mayHaveLeft: mayHaveLeft(outboxId) };
  const replies = listReplyDigests(db, outboxId);
  return {
    ...toQueueRow({ ...entry, outboxId, saleId: askedBy(entry), aboutSaleId, localRef, reviewReason }, context),
    ...{ aboutRef, subjectId: entry.undoId ?? entry.saleId },
    reports: entry.undoId === null ? [] : listReportsOf(db, entry.undoId).flatMap(toReportLink),
    actions: [...allowedLeadActions({ ...standing, isUndo: entry.undoId !== null })],
    reviewReason,
    named: reviewReason === null ? [] : [...namedSales(reviewReason)],
    timeline: listReportEvents(db, outboxId).map(toTimelineView),
    sent: { bytes: Buffer.byteLength(entry.bodyText), sha256: entry.bodySha256 },
    attemptList: listAttempts(db, outboxId).map(attempt => toAttemptView(attempt, replies)),
    decisions: [...listDecisions(db, outboxId)],
  };
}

/** A report of an undoing by its own id: another one may be made while this one is read. */
function askedBy({ id, saleId, undoId }: OutboxEntry): string {
  return undoId === null ? saleId : id;
}

function toReportLink({ id, op, state, soldAt }: OutboxEntry): ReportView['reports'] {
  return op === 'dispense' ? [] : [{ saleId: id, op, status: syncStatusOf(state), madeAt: soldAt }];
}

function toAttemptView(attempt: Attempt, replies: readonly ReplyDigest[]): ReportView['attemptList'][number] {
  const { number, beganAt, endedAt, outcome, detail } = attempt;
  const reply = replies.find(each => each.number === number);
  return {
    ...{ number, beganAt, endedAt, outcome, detail },
    reply: reply === undefined ? null : { bytes: reply.bytes, sha256: reply.sha256 },
  };
}
