import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { TillView } from '../../../shared/ipc/till-views';
import { parseMoney } from '../../../shared/kernel/money';
import type { PosClient } from '../../pos-client';

export type TillState = {
  /** undefined: not asked yet. */
  readonly till: TillView | null | undefined;
  readonly isOpening: boolean;
  readonly isMalformed: boolean;
  readonly failure: FailureReply | null;
  readonly load: () => Promise<void>;
  readonly open: (floatText: string) => Promise<void>;
};
export type TillStore = StoreApi<TillState>;

export function createTillStore(client: PosClient, newId: () => string): TillStore {
  return createStore<TillState>()((set, get) => ({
    till: undefined,
    isOpening: false,
    isMalformed: false,
    failure: null,
    load: async () => {
      const reply = await client.ask('till.current', null);
      set(reply.ok ? { till: reply.data, failure: null } : { failure: reply });
    },
    open: async floatText => {
      if (get().isOpening) return;
      const float = parseMoney(floatText);
      if (!float.ok) return set({ isMalformed: true, failure: null });
      set({ isOpening: true, isMalformed: false, failure: null });
      const reply = await client.ask('till.open', { requestId: newId(), openingFloatCents: float.value });
      set(reply.ok ? { till: reply.data, isOpening: false } : { failure: reply, isOpening: false });
    },
  }));
}
