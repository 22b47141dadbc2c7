import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DocumentRef, DocumentView } from '../../../shared/ipc/document-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';

export type DocumentsState = {
  /** The document that is looked at; null while none is. */
  readonly shown: { readonly ref: DocumentRef; readonly view: DocumentView } | null;
  readonly failure: FailureReply | null;
  readonly done: 'printed' | 'saved' | null;
  /** Printing or saving, which waits for a person or a printer. */
  readonly isBusy: boolean;
  readonly open: (ref: DocumentRef) => Promise<void>;
  readonly close: () => void;
  readonly print: () => Promise<void>;
  readonly savePdf: () => Promise<void>;
};
export type DocumentsStore = StoreApi<DocumentsState>;

const nothing = { shown: null, failure: null, done: null, isBusy: false } as const;

/** One document at a time. What comes back after it was closed, or for the one before, is not told to anybody. */
export function createDocumentsStore(client: PosClient): DocumentsStore {
  let opened = 0;
  return createStore<DocumentsState>()((set, get) => {
    const act = async (deed: (ref: DocumentRef) => Promise<Pick<DocumentsState, 'failure' | 'done'>>) => {
      const { shown, isBusy } = get();
      if (shown === null || isBusy) return;
      const mine = opened;
      set({ isBusy: true, failure: null, done: null });
      const result = await deed(shown.ref);
      if (mine === opened) set({ ...result, isBusy: false });
    };
    return {
      ...nothing,
      open: async ref => {
        const mine = ++opened;
        set(nothing);
        const reply = await client.ask('document.view', { document: ref });
        if (mine !== opened) return;
        set(reply.ok ? { shown: { ref, view: reply.data } } : { failure: reply });
      },
      close: () => {
        opened += 1;
        set(nothing);
      },
      print: () =>
        act(async ref => {
          const reply = await client.ask('document.print', { document: ref });
          return reply.ok ? { failure: null, done: 'printed' } : { failure: reply, done: null };
        }),
      savePdf: () =>
        act(async ref => {
          const reply = await client.ask('document.savePdf', { document: ref });
          if (!reply.ok) return { failure: reply, done: null };
          return { failure: null, done: reply.data.kind === 'saved' ? 'saved' : null };
        }),
    };
  });
}
