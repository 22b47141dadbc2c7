import { dayAt } from './civil-day';
import { type Reply, refused } from './reply';
import type { World } from './world';

/** Days are the store's, and the books of a day that is locked are closed for good. */
export function periodRefusal(world: World, at: number, now: number): Reply | null {
  const { lockedBefore, settings } = world;
  if (lockedBefore === null || dayAt(at, settings.store.zone) >= lockedBefore) return null;
  return refused(now, '1020', 'PERIOD_LOCKED', `Days before ${lockedBefore} are locked.`);
}
