import { getStatusCounts } from '../../db/repositories/status';
import type { StatusView } from '../../shared/ipc/session-views';
import type { ServiceContext } from './service-context';

export type StatusSources = {
  readonly scanner: () => StatusView['scanner'];
  readonly printer: () => StatusView['printer'];
  readonly inventoryProgress: () => StatusView['inventory']['progress'];
};

/** The status bar: the state connection, the queue and the devices, read from where each is true. */
export function readStatus(context: Pick<ServiceContext, 'db' | 'connection'>, sources: StatusSources): StatusView {
  const { state, downSince, stateOffsetMs } = context.connection();
  const { packages, inventorySyncedAt, ...queue } = getStatusCounts(context.db);
  return {
    connection: state,
    downSince,
    queue,
    inventory: { packages, syncedAt: inventorySyncedAt, progress: sources.inventoryProgress() },
    scanner: sources.scanner(),
    printer: sources.printer(),
    clockOffS: stateOffsetMs === null ? null : Math.round(stateOffsetMs / 1000),
  };
}
