import { findWaitingBefore, listQueueSamples } from '../../../db/repositories/queue-samples';
import type { QueueDayView } from '../../../shared/ipc/queue-views';
import { civilDateAt } from '../../../shared/time/civil-date';
import { startOfDay } from '../../../shared/time/wall-clock';
import type { ServiceContext } from '../service-context';
import { countWaiting } from './queue-sampler';

/** The store's day so far: how long the queue was, and how long the state took over a sale. */
export function readQueueDay(
  context: Pick<ServiceContext, 'db' | 'clock'> & {
    readonly config: { readonly store: Pick<ServiceContext['config']['store'], 'zone'> };
  },
): QueueDayView {
  const until = context.clock.now();
  const { zone } = context.config.store;
  const from = startOfDay(civilDateAt(until, zone), zone);
  const samples = listQueueSamples(context.db, from, until);
  const carried = samples[0]?.at === from ? null : findWaitingBefore(context.db, from);
  return {
    from,
    until,
    waiting: [
      // A queue that was there at midnight was noted when it last changed, on a day before.
      ...(carried === null ? [] : [{ at: from, value: carried }]),
      ...samples.map(({ at, waiting }) => ({ at, value: waiting })),
      { at: until, value: countWaiting(context.db) },
    ],
    latency: samples.flatMap(({ at, medianMs }) => (medianMs === null ? [] : [{ at, value: medianMs }])),
  };
}
