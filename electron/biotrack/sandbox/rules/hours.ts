import { timeOfDayAt } from '../civil-day';
import type { Reason } from '../reasons';
import type { World } from '../world';

export type Channel = 'STORE' | 'DELIVERY';

/** Nothing leaves the premises outside the store's own local hours; deliveries may run around the clock. */
export function hoursReasons(world: World, channel: Channel, now: number): readonly Reason[] {
  if (channel === 'DELIVERY') return [];
  const { zone, open, close } = world.settings.store;
  const time = timeOfDayAt(now, zone);
  if (time >= `${open}:00` && time < `${close}:00`) return [];
  return [{ code: 'OUTSIDE_HOURS', message: `dispensing is allowed from ${open} to ${close} store time` }];
}
