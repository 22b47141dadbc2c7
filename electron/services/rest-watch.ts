import { countChanges, emptyLog } from '../../db/empty-log';
import type { WritableDb } from '../../db/handles';
import type { Log, Timers } from '../ports';

/** Nothing was written for so long: whoever works here is between two sales. */
const restMs = 2_000;

type RestOptions = { readonly db: WritableDb; readonly timers: Timers; readonly log: Log };

/**
 * Empties the store's log while nobody writes. Left alone, SQLite does it inside whichever commit fills the log, which
 * then takes ten times as long as any other; a few pages at rest are moved in the time of one commit.
 *
 * @returns ends it
 */
export function watchForRest({ db, timers, log }: RestOptions): () => void {
  let seen = countChanges(db);
  let emptied = seen;
  const look = (): void => {
    const changes = countChanges(db);
    if (changes === seen && changes !== emptied) {
      emptied = changes;
      emptyLog(db);
    }
    seen = changes;
  };
  const cycle = (): void => {
    try {
      look();
    } catch (cause) {
      // What was committed is in the log and stays there: a fault of the disk is met, and said, by the next commit.
      log.warn('store.log-not-emptied', { fault: cause instanceof Error ? cause.name : 'unknown' });
    }
    cancel = timers.after(restMs, cycle);
  };
  let cancel = timers.after(restMs, cycle);
  return () => cancel();
}
