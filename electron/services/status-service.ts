import { countOpenIncidents } from '../../db/repositories/incidents';
import { getStatusCounts } from '../../db/repositories/status';
import { countOpenUndoIncidents } from '../../db/repositories/undo-incidents';
import type { StatusView } from '../../shared/ipc/session-views';
import type { Pusher } from '../ipc/push';
import type { Timers } from '../ports';
import type { InventoryProgress } from '../sync/inventory-sync';
import type { ServiceContext } from './service-context';
import { readToday } from './today';

export type StatusSources = {
  readonly scanner: () => StatusView['scanner'];
  readonly printer: () => StatusView['printer'];
  readonly inventoryProgress: () => StatusView['inventory']['progress'];
};

export type StatusService = {
  read(): StatusView;
  readonly devices: Pick<StatusSources, 'scanner' | 'printer'>;
  /** Something it shows has moved; many moves within a moment become one push. */
  changed(): void;
  stop(): void;
};

/** What is shown of a download: nothing once it is done. */
export function toProgressView(progress: InventoryProgress | null): StatusView['inventory']['progress'] {
  return progress === null || progress.isDone ? null : { rows: progress.rows, fraction: progress.fraction ?? 0 };
}

const gatherMs = 40;

/** The status bar: the state connection, the queue and the devices, read from where each is true. */
export function createStatusService(
  context: Pick<ServiceContext, 'db' | 'connection' | 'outage' | 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn'>,
  timers: Timers,
  push: Pusher,
  sources: StatusSources,
): StatusService {
  let cancel: (() => void) | null = null;
  let isStopped = false;

  function read(): StatusView {
    const { state, downSince, stateOffsetMs, clock } = context.connection();
    const outage = context.outage();
    const rulesProblem = context.rulesProblemOn(readToday(context).registryDay);
    const { packages, inventorySyncedAt, ...queue } = getStatusCounts(context.db);
    const openIncidents = countOpenIncidents(context.db);
    return {
      connection: state,
      // As it was written down, which a restart outlives.
      downSince: outage?.beganAt ?? downSince,
      outage:
        outage === null ? null : { level: outage.level, noticeDueAt: outage.noticeDueAt, isNoticed: outage.isNoticed },
      openIncidents,
      queue: { ...queue, refused: openIncidents + countOpenUndoIncidents(context.db) },
      inventory: { packages, syncedAt: inventorySyncedAt, progress: sources.inventoryProgress() },
      scanner: sources.scanner(),
      printer: sources.printer(),
      // The state tells whole seconds, so what is within the tolerance is no news.
      clockOffS: stateOffsetMs === null || clock === 'right' ? null : Math.round(stateOffsetMs / 1000),
      rules: rulesProblem === null ? null : { ...rulesProblem },
    };
  }

  return {
    read,
    devices: sources,
    changed: () => {
      if (cancel !== null || isStopped) return;
      cancel = timers.after(gatherMs, () => {
        cancel = null;
        push('status.changed', read());
      });
    },
    stop: () => {
      isStopped = true;
      cancel?.();
    },
  };
}
