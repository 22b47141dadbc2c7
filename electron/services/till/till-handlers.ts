import { findOpenTill, type TillSession } from '../../../db/repositories/till';
import { findZReport, listClosedTills } from '../../../db/repositories/till-closes';
import { openTill } from '../../../db/transactions/open-till';
import { recordTillPrint } from '../../../db/transactions/record-till-print';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { hasRole } from '../../../shared/people/role';
import { readCount } from '../../../shared/till/count';
import type { TillReport } from '../../../shared/till/till-report';
import type { Handlers } from '../../ipc/handlers';
import { closingHandlers } from './closing-handlers';
import { movementHandlers } from './movement-handlers';
import { createTillDesk, type TillContext, type TillServices } from './till-desk';
import { tillPaper } from './till-paper';
import { toClosedView, toReportView, toRulesView } from './till-view';

type TillChannel = Extract<keyof Handlers, `till.${string}`>;

const closedPerPage = 50;

/** The drawer's session. Cash is taken only while one is open, so that its count can balance. */
export function tillHandlers(context: TillContext, services: TillServices): Pick<Handlers, TillChannel> {
  const { db, clock, config } = context;
  const desk = createTillDesk(context);

  /** Once the closing has begun nothing more can be learnt in time; before, only those whom the policy names see it. */
  const isBlind = (till: TillSession): boolean =>
    !till.isCounted && !hasRole(context.operator().role, config.till.expectedSeenBy);

  async function print(report: TillReport, copy: { readonly isBlind: boolean; readonly isDuplicate: boolean }) {
    const document = tillPaper(report, config, clock.now(), { ...copy, language: services.language() });
    const subject = report.zNumber === null ? `X ${report.sessionId.slice(0, 8)}` : `Z ${report.zNumber}`;
    const { kind, sessionId, zNumber } = report;
    recordTillPrint(db, { kind, sessionId, zNumber, actorId: context.operator().id, at: clock.now() });
    return services.print({ document, subject, isDuplicate: copy.isDuplicate });
  }

  return {
    'till.current': () => {
      const till = findOpenTill(db);
      return ok(till === null ? null : desk.view(till));
    },
    'till.rules': () => ok(toRulesView(config.till)),
    'till.open': input => {
      const counted = input.pieces.length === 0 ? null : readCount(input.pieces, config.till);
      if (counted !== null && (!counted.ok || counted.value !== input.openingFloatCents))
        return err(appError('E-TIL-06'));
      const id = context.ids.uuid();
      const opened = openTill(db, {
        ...{ id, requestId: input.requestId, pieces: input.pieces },
        ...{ openingFloatCents: input.openingFloatCents as Cents, userId: context.operator().id, at: clock.now() },
      });
      if (!opened.ok) return err(appError('E-TIL-02'));
      // The float goes in. A press that came twice opened the session, and the drawer, the first time.
      if (opened.value.id === id) services.openDrawer(id);
      services.onChange();
      return ok(desk.view(opened.value));
    },
    'till.x': () => {
      const till = findOpenTill(db);
      return till === null ? err(appError('E-TIL-01')) : ok(toReportView(desk.report(till), isBlind(till)));
    },
    'till.history': input =>
      ok({
        rows: listClosedTills(db, input.after, closedPerPage).map(toClosedView),
        hasMore: listClosedTills(db, input.after, closedPerPage + 1).length > closedPerPage,
      }),
    'till.report': input => {
      const report = findZReport(db, input.sessionId);
      return report === null ? err(appError('E-TIL-01')) : ok(toReportView(report, false));
    },
    'till.print': async input => {
      const till = findOpenTill(db);
      const closed = input.sessionId === null ? null : findZReport(db, input.sessionId);
      if (closed === null && till === null) return err(appError('E-TIL-01'));
      const isThere =
        closed !== null
          ? await print(closed, { isBlind: false, isDuplicate: true })
          : till !== null && (await print(desk.report(till), { isBlind: isBlind(till), isDuplicate: false }));
      return isThere ? ok(null) : err(appError('E-PRN-02'));
    },
    ...movementHandlers(context, services, desk),
    ...closingHandlers(context, services, desk, report => {
      print(report, { isBlind: false, isDuplicate: false }).catch((fault: unknown) => {
        context.log.error('till.unprinted', { name: fault instanceof Error ? fault.name : 'unknown' });
      });
    }),
  };
}
