import { crashPoint } from '../../../db/crash-point';
import type { OutboxEntry } from '../../../db/repositories/outbox';
import { listReportEvents } from '../../../db/repositories/outbox-history';
import { findEntryOf } from '../../../db/repositories/undo-reports';
import { decideReport, type ReportDecision } from '../../../db/transactions/decide-report';
import { retryReport } from '../../../db/transactions/retry-report';
import type { ReportView } from '../../../shared/ipc/queue-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { readReason } from '../../../shared/people/approval';
import { type GoodsWhereabouts, mustBeVoided, reviewReasonOf } from '../../../shared/sync/lead-action';
import type { SyncLoop } from '../../sync/sync-loop';
import type { ServiceContext } from '../service-context';
import { confirmVoids } from './confirm-voids';
import { findEvidence } from './evidence';
import { readReportView } from './queue-view';

export type QueueServices = {
  readonly sync: Pick<SyncLoop, 'hurry' | 'retrySignIn' | 'status' | 'early'>;
  /** What stands on disk about a sale has changed: everybody who shows it is told. */
  readonly onDecided: (saleId: string) => void;
};

type Answer = Result<ReportView, AppError>;

/** A lead's decisions. Each is weighed anew on disk, so that of two leads at two screens only the first is heard. */
export function queueDecisions(context: ServiceContext, services: QueueServices) {
  const { db } = context;

  function conclude(entry: OutboxEntry): Answer {
    services.onDecided(entry.saleId);
    services.sync.hurry(entry.id);
    return ok(readReportView(context, entry.id));
  }

  function decide(
    entry: OutboxEntry,
    reasonGiven: string,
    what: DistributiveOmit<ReportDecision, 'outboxId' | 'actorId' | 'reason' | 'at'>,
  ): Answer {
    const reason = readReason(reasonGiven);
    if (reason === null) return err(appError('E-AUT-01'));
    const who = { outboxId: entry.id, actorId: context.operator().id, reason, at: context.clock.now() };
    crashPoint('decision-weighed');
    const decided = decideReport(db, { ...who, ...what });
    crashPoint('decision-recorded');
    if (decided.ok) return conclude(decided.value);
    if (decided.error === 'taken' && what.decision === 'landed') {
      return err(appError('E-QUE-02', { id: what.dispensed.biotrackSaleId }));
    }
    return err(appError('E-QUE-01'));
  }

  const withEntry = (saleId: string, work: (entry: OutboxEntry) => Answer): Answer => {
    const entry = findEntryOf(db, saleId);
    return entry === null ? err(appError('E-QUE-01')) : work(entry);
  };

  return {
    /** What waits because the machine was switched on is not sent any sooner; the state is asked, and its answer shown. */
    retry: async (saleId: string): Promise<Answer> => {
      const entry = findEntryOf(db, saleId);
      if (entry === null) return err(appError('E-QUE-01'));
      const operatorId = context.operator().id;
      const isSettling = context.settling(entry) !== null;
      const asked = { outboxId: entry.id, actorId: operatorId, at: context.clock.now(), isSettling };
      if (!retryReport(db, asked)) return err(appError('E-QUE-01'));
      if (isSettling) await services.sync.early.look(entry);
      if (context.operator().id !== operatorId) return err(appError('E-QUE-01'));
      return conclude(entry);
    },

    landed: async (saleId: string, biotrackSaleId: string, reason: string): Promise<Answer> => {
      const entry = findEntryOf(db, saleId);
      if (entry === null) return err(appError('E-QUE-01'));
      const operatorId = context.operator().id;
      const dispensed = await findEvidence(context.port, entry, context.config.terminal.id, biotrackSaleId);
      if (!dispensed.ok) return dispensed;
      // Asking takes a moment, and in that moment somebody else may have signed in.
      if (context.operator().id !== operatorId) return err(appError('E-QUE-01'));
      return decide(entry, reason, { decision: 'landed', dispensed: dispensed.value });
    },

    /** A sale is called off only while its goods are not with the patient, and while nothing of it stands at the state. */
    cancel: async (saleId: string, goods: GoodsWhereabouts | null, reason: string): Promise<Answer> => {
      const entry = findEntryOf(db, saleId);
      if (entry === null) return err(appError('E-QUE-01'));
      if (entry.undoId !== null) return decide(entry, reason, { decision: 'cancel', goods: null });
      if (goods === null) return err(appError('E-IPC-02'));
      // What this disk has as never tried may have been sent before it was put back: first the state is asked.
      if (entry.state === 'queued' && context.mayHaveLeft(entry.id)) return err(appError('E-QUE-01'));
      const voided = mustBeVoided(entry.state === 'review' ? reviewReasonOf(listReportEvents(db, entry.id)) : null);
      if (voided.length === 0) return decide(entry, reason, { decision: 'cancel', goods });
      const operatorId = context.operator().id;
      const terminalId = context.config.terminal.id;
      const confirmed = await confirmVoids({ db, port: context.port, terminalId }, entry, voided);
      if (!confirmed.ok) return confirmed;
      if (context.operator().id !== operatorId) return err(appError('E-QUE-01'));
      return decide(entry, reason, { decision: 'cancel', goods, voided });
    },

    /** The second person's reason is the reason: the token carries it. */
    resend: (saleId: string, token: string | null): Answer =>
      withEntry(saleId, entry => {
        const approval = context.approvals.spend(token, { action: 'resend', subject: saleId });
        if (!approval.ok) return approval;
        const { approverId, reason } = approval.value;
        if (approverId === context.operator().id) return err(appError('E-QUE-04'));
        return decide(entry, reason, { decision: 'resend', secondId: approverId });
      }),
  };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
