import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { ApprovalView } from '../../../shared/ipc/session-views';
import { readDrawerReason } from '../../../shared/payment/drawer';
import type { PosClient } from '../../pos-client';
import type { ApprovalTry } from '../../ui/approval-dialog';

export type DrawerState = {
  readonly step: 'closed' | 'reason' | 'approval';
  readonly reasonId: string | null;
  readonly note: string;
  readonly isNoteMissing: boolean;
  readonly isOpening: boolean;
  readonly wasOpened: boolean;
  readonly failure: FailureReply | null;
  readonly begin: () => void;
  readonly end: () => void;
  readonly choose: (reasonId: string) => void;
  readonly write: (note: string) => void;
  /** Opens the drawer, or asks for a lead where the reason takes one. */
  readonly submit: () => Promise<void>;
  readonly ask: (by: ApprovalTry) => Promise<Reply<ApprovalView>>;
  readonly open: (approvalToken: string | null) => Promise<void>;
};
export type DrawerStore = StoreApi<DrawerState>;

const begun: Omit<DrawerState, 'begin' | 'end' | 'choose' | 'write' | 'submit' | 'ask' | 'open'> = {
  step: 'reason',
  reasonId: null,
  note: '',
  isNoteMissing: false,
  isOpening: false,
  wasOpened: false,
  failure: null,
};

/** "No sale": the drawer is opened for a reason, and some reasons take a lead's word. */
export function createDrawerStore(client: PosClient): DrawerStore {
  return createStore<DrawerState>()((set, get) => ({
    ...begun,
    step: 'closed',
    begin: () => set(begun),
    end: () => set({ step: 'closed' }),
    choose: reasonId => set({ reasonId, isNoteMissing: false, failure: null }),
    write: note => set({ note, isNoteMissing: false }),
    submit: async () => {
      const { reasonId, note, open } = get();
      if (reasonId === null) return;
      const read = readDrawerReason(reasonId, note);
      if (typeof read === 'string') return set({ isNoteMissing: true });
      if (read.reason.asks === 'lead') return set({ step: 'approval', failure: null });
      await open(null);
    },
    ask: by => client.ask('approval.request', { ...by, action: 'open-drawer', subject: get().reasonId ?? '' }),
    open: async approvalToken => {
      const { reasonId, note, isOpening } = get();
      if (reasonId === null || isOpening) return;
      set({ isOpening: true, failure: null });
      const reply = await client.ask('drawer.open', { reason: reasonId, note, approvalToken });
      if (reply.ok) return set({ isOpening: false, wasOpened: true, step: 'closed' });
      set({ isOpening: false, failure: reply, step: 'reason' });
    },
  }));
}
