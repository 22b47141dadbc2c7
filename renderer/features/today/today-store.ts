import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LeadsDayView } from '../../../shared/ipc/day-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';
import { createLookAgain } from '../../ui/look-again';

export type TodayState = {
  readonly day: LeadsDayView | null;
  readonly failure: FailureReply | null;
  /** Looks again, where anybody watches. */
  readonly lookAgain: () => void;
  /** Looks now, and again whenever something moves, until the answer is called. */
  readonly watch: () => () => void;
};
export type TodayStore = StoreApi<TodayState>;

/** The last good picture stays while a newer one is fetched. */
export function createTodayStore(client: PosClient): TodayStore {
  let watchers = 0;
  const store = createStore<TodayState>()(set => {
    const look = async () => {
      if (watchers === 0) return;
      const reply = await client.ask('day.view', null);
      set(reply.ok ? { day: reply.data, failure: null } : { failure: reply });
    };
    const moved = createLookAgain(look);
    const lookAgain = () => (watchers > 0 ? moved() : undefined);
    client.listen('sale.changed', lookAgain);
    client.listen('status.changed', lookAgain);
    return {
      day: null,
      failure: null,
      lookAgain,
      watch: () => {
        watchers += 1;
        moved();
        return () => {
          watchers -= 1;
        };
      },
    };
  });
  return store;
}
