import { findReply } from '../../../db/repositories/outbox-replies';
import { listQueue, type UnsettledState, unsettledStates } from '../../../db/repositories/queue';
import { findEntryOf } from '../../../db/repositories/undo-reports';
import { recordLeadLook } from '../../../db/transactions/record-lead-look';
import { recordSignInRetry } from '../../../db/transactions/record-sign-in-retry';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { syncStatusOf } from '../../../shared/sync/sync-status';
import type { Handlers } from '../../ipc/handlers';
import { noteView } from '../note-view';
import type { ServiceContext } from '../service-context';
import { type QueueServices, queueDecisions } from './decide';
import { readQueueDay } from './queue-day';
import { readReportView, toQueueRow } from './queue-view';
import type { ReceiptChannel } from './receipt-handlers';

type QueueChannel = Exclude<Extract<keyof Handlers, `queue.${string}`>, ReceiptChannel>;

/** What is still owed to the state, for leads: what became of each sale, and what may be done about it. */
export function queueHandlers(context: ServiceContext, services: QueueServices): Pick<Handlers, QueueChannel> {
  const { db, clock } = context;
  const decisions = queueDecisions(context, services);
  return {
    'queue.list': input => {
      const states: readonly UnsettledState[] = unsettledStates.filter(
        state => input.status === null || syncStatusOf(state) === input.status,
      );
      const found = listQueue(db, states, input.after, input.count + 1);
      const isPaused = services.sync.status().state !== 'running';
      // What was due is not due while nothing is sent; when that ends is the state's to say.
      const rows = found.slice(0, input.count).map(entry => toQueueRow(entry, context));
      const shown = isPaused ? rows.map(row => ({ ...row, nextAt: null })) : rows;
      return ok({ rows: shown, hasMore: found.length > input.count, isPaused });
    },
    'queue.report': input => {
      const entry = findEntryOf(db, input.saleId);
      if (entry === null) return err(appError('E-QUE-01'));
      noteView(context, entry.patientId, 'queue');
      return ok(readReportView(context, entry.id));
    },
    'queue.reply': input => {
      const entry = findEntryOf(db, input.saleId);
      const reply = entry === null ? null : findReply(db, entry.id, input.attempt);
      if (entry === null || reply === null) return err(appError('E-QUE-01'));
      const { saleId, attempt } = input;
      recordLeadLook(db, { kind: 'reply', actorId: context.operator().id, at: clock.now(), saleId, attempt });
      return ok({ number: attempt, bytes: reply.bytes, text: reply.text });
    },
    'queue.retry': input => decisions.retry(input.saleId),
    'queue.landed': input => decisions.landed(input.saleId, input.biotrackSaleId, input.reason),
    'queue.cancel': input => decisions.cancel(input.saleId, input.goods, input.reason),
    'queue.resend': input => decisions.resend(input.saleId, input.approvalToken),
    'queue.retrySignIn': () => {
      recordSignInRetry(db, { actorId: context.operator().id, at: clock.now() });
      services.sync.retrySignIn();
      return ok(null);
    },
    'queue.day': () => ok(readQueueDay(context)),
  };
}
