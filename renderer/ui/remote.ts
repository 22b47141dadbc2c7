import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply, Reply } from '../../shared/ipc/reply';

/** Something the screen asks for and shows: the last good answer stays on screen while a newer one is fetched. */
export type RemoteState<T, A> = {
  readonly isLoading: boolean;
  readonly data: T | null;
  readonly failure: FailureReply | null;
  readonly load: (argument: A) => Promise<void>;
  readonly clear: () => void;
};
export type Remote<T, A> = StoreApi<RemoteState<T, A>>;

/** Answers that were overtaken by a later question are dropped, so a slow old answer never replaces a newer one. */
export function createRemote<T, A = null>(ask: (argument: A) => Promise<Reply<T>>): Remote<T, A> {
  let latest = 0;
  return createStore<RemoteState<T, A>>()(set => ({
    isLoading: false,
    data: null,
    failure: null,
    load: async argument => {
      const mine = ++latest;
      set({ isLoading: true, failure: null });
      const reply = await ask(argument);
      if (mine !== latest) return;
      set(reply.ok ? { isLoading: false, data: reply.data } : { isLoading: false, failure: reply });
    },
    clear: () => {
      latest += 1;
      set({ isLoading: false, data: null, failure: null });
    },
  }));
}
