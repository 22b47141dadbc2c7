import type { StoredOutage } from '../../db/repositories/outages';
import { outageNotice } from '../../shared/sync/outage-notice';
import type { ServiceContext } from './service-context';

/** While it lasts, its length is what the clock says and not what was written down last. */
export function currentOutage(context: Pick<ServiceContext, 'outage'>, stored: StoredOutage): StoredOutage {
  const now = context.outage();
  return now?.id === stored.id ? { ...stored, elapsedMs: now.elapsedMs } : stored;
}

/** The notice to the department, as it may be sent now. */
export function noticeText(
  context: Pick<ServiceContext, 'clock' | 'config' | 'outage'>,
  stored: StoredOutage,
): readonly string[] {
  const { name, address, licence, zone } = context.config.store;
  const terminal = `${context.config.terminal.name} (${context.config.terminal.id})`;
  const store = { name, address, licence, zone, terminal };
  return outageNotice(currentOutage(context, stored), store, context.clock.now());
}
