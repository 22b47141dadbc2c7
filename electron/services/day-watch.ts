import type { CivilDate } from '../../shared/kernel/units';
import type { Timers } from '../ports';

export type DayWatch = { stop(): void };

/** Often enough that nobody sells a minute by yesterday's standing, also after the machine slept through midnight. */
const lookEveryMs = 30_000;

/**
 * Says when the registry's day has changed: at midnight registrations and rules end and begin, whoever is signed in. It
 * looks at the clock instead of waiting for midnight, because a timer stands still while the machine sleeps.
 */
export function createDayWatch(timers: Timers, today: () => CivilDate, onNewDay: () => void): DayWatch {
  let known = today();
  let cancel = timers.after(lookEveryMs, look);

  function look(): void {
    cancel = timers.after(lookEveryMs, look);
    const day = today();
    if (day === known) return;
    known = day;
    onNewDay();
  }

  return { stop: () => cancel() };
}
