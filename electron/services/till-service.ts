import { findOpenTill, type TillSession } from '../../db/repositories/till';
import { openTill } from '../../db/transactions/open-till';
import type { TillView } from '../../shared/ipc/session-views';
import { appError } from '../../shared/kernel/error-code';
import { err, ok } from '../../shared/kernel/result';
import type { Cents } from '../../shared/kernel/units';
import type { Handlers } from '../ipc/handlers';
import type { ServiceContext } from './service-context';

type TillContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'operator'>;

/** The drawer's session. Cash is taken only while one is open, so that its count can balance. */
export function tillHandlers(context: TillContext): Pick<Handlers, 'till.current' | 'till.open'> {
  return {
    'till.current': () => {
      const open = findOpenTill(context.db);
      return ok(open === null ? null : toTillView(open));
    },
    'till.open': input => {
      const opened = openTill(context.db, {
        id: context.ids.uuid(),
        requestId: input.requestId,
        openingFloatCents: input.openingFloatCents as Cents,
        userId: context.operator().id,
        at: context.clock.now(),
      });
      return opened.ok ? ok(toTillView(opened.value)) : err(appError('E-TIL-02'));
    },
  };
}

function toTillView(till: TillSession): TillView {
  const { id, openedAt, openedBy, openingFloatCents } = till;
  return { sessionId: id, openedAt, openedBy, openingFloatCents };
}
