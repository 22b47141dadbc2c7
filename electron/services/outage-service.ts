import { findOutage, listOutages, listUntoldOutages, type StoredOutage } from '../../db/repositories/outages';
import { outagePaper } from '../../shared/documents/outage-paper';
import type { OutageView } from '../../shared/ipc/outage-views';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import { noticeDueAt, outageLevel } from '../../shared/sync/outage-clock';
import type { SyncPolicy } from '../../shared/sync/sync-policy';
import type { Handlers } from '../ipc/handlers';
import type { OutageWatch } from '../sync/outage-watch';
import { currentOutage, noticeText } from './notice-text';
import type { PrintDesk } from './printing/print-desk';
import type { ServiceContext } from './service-context';

type OutageChannel = Extract<keyof Handlers, `outage.${string}`>;

export type OutageServices = {
  readonly watch: Pick<OutageWatch, 'noticed'>;
  readonly policy: SyncPolicy;
  readonly desk: Pick<PrintDesk, 'print'>;
};

type OutageContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'operator' | 'outage'>;

/** More are in the store for good; a page that is looked at during an outage has to be short. */
const listed = 20;

/** The evidence of outages, and the notice to the department. */
export function outageHandlers(context: OutageContext, services: OutageServices): Pick<Handlers, OutageChannel> {
  const { db } = context;

  function toView(stored: StoredOutage): OutageView {
    const { seenAt: _seenAt, ...outage } = currentOutage(context, stored);
    return {
      ...outage,
      onDuty: [...outage.onDuty],
      level: outageLevel(outage.elapsedMs, services.policy),
      noticeDueAt: noticeDueAt(outage.beganAt, services.policy),
      noticeText: [...noticeText(context, stored)],
    };
  }

  function view(outageId: string): Result<OutageView, AppError> {
    const stored = findOutage(db, outageId);
    return stored === null ? err(appError('E-INC-01')) : ok(toView(stored));
  }

  /** What the department has still to hear of is listed, however many came after it. */
  function list(): readonly StoredOutage[] {
    const newest = listOutages(db, listed);
    const untold = listUntoldOutages(db, services.policy.outageReportableMs);
    return [...newest, ...untold.filter(({ id }) => !newest.some(known => known.id === id)).toReversed()];
  }

  return {
    'outage.list': () => ok(list().map(toView)),
    'outage.recordNotice': input => {
      if (findOutage(db, input.outageId) !== null) services.watch.noticed(input.outageId, context.operator().id);
      return view(input.outageId);
    },
    'outage.print': async input => {
      const shown = view(input.outageId);
      if (!shown.ok) return shown;
      const document = outagePaper(shown.value.noticeText, input.outageId);
      const printed = await services.desk.print({ document, subject: shown.value.id, isDuplicate: false });
      return printed === 'printed' || printed === 'sent' ? ok(null) : err(appError('E-PRN-02'));
    },
  };
}
