import { countOpenIncidents } from '../../db/repositories/incidents';
import { getStatusCounts } from '../../db/repositories/status';
import { countOpenUndoIncidents } from '../../db/repositories/undo-incidents';
import type { StatusView } from '../../shared/ipc/session-views';
import type { Pusher } from '../ipc/push';
import type { Timers } from '../ports';
import type { InventoryProgress } from '../sync/inventory-sync';
import type { ServiceContext } from './service-context';
import { readEarlierDay, readToday } from './today';

export type StatusSources = {
  readonly scanner: () => StatusView['scanner'];
  readonly printer: () => StatusView['printer'];
  readonly paper: () => StatusView['paper'];
  readonly inventoryProgress: () => StatusView['inventory']['progress'];
};

type StatusContext = Pick<
  ServiceContext,
  'db' | 'connection' | 'outage' | 'untoldOutage' | 'late' | 'clock' | 'log' | 'config' | 'rulesOn' | 'rulesProblemOn'
>;

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

/** How soon an alarm is seen that nothing but the passing of time raises. */
const lookEveryMs = 15_000;

/** As the banner and the leads' day show it. */
export function toUntoldView(
  context: Pick<ServiceContext, 'untoldOutage' | 'clock' | 'config'>,
): StatusView['untoldOutage'] {
  const untold = context.untoldOutage();
  if (untold === null) return null;
  const { beganAt, endedAt, noticeDueAt: at, isOverdue } = untold;
  return { beganAt, endedAt, noticeDue: { at, earlierDay: readEarlierDay(context, at) }, isOverdue };
}

/** The status bar: the state connection, the queue and the devices, read from where each is true. */
export function createStatusService(
  context: StatusContext,
  timers: Timers,
  push: Pusher,
  sources: StatusSources,
): StatusService {
  let cancel: (() => void) | null = null;
  let cancelLook = timers.after(lookEveryMs, look);
  let isStopped = false;
  let told: string | null = null;

  function readAlarms(): Pick<StatusView, 'late' | 'untoldOutage'> {
    return { untoldOutage: toUntoldView(context), late: context.late() };
  }

  /** An alarm comes with the minutes, while nothing else moves. */
  function look(): void {
    cancelLook = timers.after(lookEveryMs, look);
    try {
      if (JSON.stringify(readAlarms()) !== told) changed();
    } catch (cause) {
      context.log.warn('status.unread', { fault: cause instanceof Error ? cause.name : 'unknown' });
    }
  }

  function read(): StatusView {
    const { state, downSince, stateOffsetMs, clock } = context.connection();
    const outage = context.outage();
    const rulesProblem = context.rulesProblemOn(readToday(context).registryDay);
    const { packages, inventorySyncedAt, ...queue } = getStatusCounts(context.db);
    const openIncidents = countOpenIncidents(context.db);
    const alarms = readAlarms();
    told = JSON.stringify(alarms);
    return {
      connection: state,
      // As it was written down, which a restart outlives.
      downSince: outage?.beganAt ?? downSince,
      outage:
        outage === null ? null : { level: outage.level, noticeDueAt: outage.noticeDueAt, isNoticed: outage.isNoticed },
      ...alarms,
      openIncidents,
      queue: { ...queue, refused: openIncidents + countOpenUndoIncidents(context.db) },
      inventory: { packages, syncedAt: inventorySyncedAt, progress: sources.inventoryProgress() },
      scanner: sources.scanner(),
      printer: sources.printer(),
      paper: sources.paper(),
      // The state tells whole seconds, so what is within the tolerance is no news.
      clockOffS: stateOffsetMs === null || clock === 'right' ? null : Math.round(stateOffsetMs / 1000),
      rules: rulesProblem === null ? null : { ...rulesProblem },
    };
  }

  function changed(): void {
    if (cancel !== null || isStopped) return;
    cancel = timers.after(gatherMs, () => {
      cancel = null;
      push('status.changed', read());
    });
  }

  return {
    read,
    devices: sources,
    changed,
    stop: () => {
      isStopped = true;
      cancel?.();
      cancelLook();
    },
  };
}
