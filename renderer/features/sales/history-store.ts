import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HistoryPreferences, HistoryView } from '../../../shared/ipc/history-views';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { SaleFilter } from '../../../shared/ipc/sale-views';
import { type HistoryColumn, usualColumns, withColumn } from '../../../shared/reports/history-columns';
import type { PosClient } from '../../pos-client';
import type { ListedView } from './history-views';

/** A file that is being written: how far it is. */
export type Writing = { readonly runId: string; readonly done: number; readonly of: number };

export type HistoryState = {
  /** null: not known yet. */
  readonly preferences: HistoryPreferences | null;
  /** The view that was chosen last. */
  readonly viewKey: string;
  /** The columns as they are shown. */
  readonly columns: readonly HistoryColumn[];
  readonly writing: Writing | null;
  readonly wasSaved: boolean;
  readonly failure: FailureReply | null;
  readonly start: () => () => void;
  readonly load: () => Promise<HistoryPreferences | null>;
  readonly choose: (view: ListedView) => void;
  readonly showColumn: (column: HistoryColumn, isShown: boolean) => Promise<void>;
  readonly resetColumns: () => Promise<void>;
  /** The id it has from now on, or null where it could not be kept. */
  readonly saveView: (view: Omit<HistoryView, 'id'>, id?: string) => Promise<string | null>;
  readonly deleteView: (id: string) => Promise<void>;
  readonly setFirstView: (key: string | null) => Promise<void>;
  readonly saveFile: (filter: SaleFilter, columns: readonly HistoryColumn[], headers: string[]) => Promise<void>;
  readonly cancelFile: () => void;
  readonly dismiss: () => void;
};
export type HistoryStore = StoreApi<HistoryState>;

export const allSales = 'all';

/** How somebody likes to see the history, and the file it is written into. Which sales are listed is in the sales store. */
export function createHistoryStore(client: PosClient, newId: () => string): HistoryStore {
  return createStore<HistoryState>()((set, get) => {
    const keep = (reply: Reply<HistoryPreferences>): reply is Extract<typeof reply, { ok: true }> => {
      set(reply.ok ? { preferences: reply.data, failure: null } : { failure: reply });
      return reply.ok;
    };
    const isOwn = (key: string) => get().preferences?.views.some(({ id }) => id === key) === true;
    // Columns of a view of one's own belong to that view, and are kept with it when somebody says so.
    const setColumns = async (columns: readonly HistoryColumn[]) => {
      set({ columns });
      if (!isOwn(get().viewKey)) keep(await client.ask('history.setColumns', { columns: [...columns] }));
    };
    const end = (runId: string, change: Partial<HistoryState>) => {
      if (get().writing?.runId === runId) set({ writing: null, ...change });
    };

    return {
      ...{ preferences: null, viewKey: allSales, columns: usualColumns },
      ...{ writing: null, wasSaved: false, failure: null },
      start: () =>
        client.listen('report.progress', ({ runId, done, of }) => {
          if (get().writing?.runId === runId) set({ writing: { runId, done, of } });
        }),
      load: async () => {
        const reply = await client.ask('history.preferences', null);
        if (!keep(reply)) return null;
        set({ columns: reply.data.columns });
        return reply.data;
      },
      choose: ({ key, columns }) =>
        set({ viewKey: key, columns: columns ?? get().preferences?.columns ?? usualColumns, wasSaved: false }),
      showColumn: (column, isShown) => setColumns(withColumn(get().columns, column, isShown)),
      resetColumns: () => setColumns(usualColumns),
      saveView: async (view, id = newId()) => {
        if (!keep(await client.ask('history.saveView', { id, ...view }))) return null;
        set({ viewKey: id });
        return id;
      },
      deleteView: async id => {
        if (keep(await client.ask('history.deleteView', { viewId: id })) && get().viewKey === id) {
          set({ viewKey: allSales });
        }
      },
      setFirstView: async key => void keep(await client.ask('history.setFirstView', { view: key })),
      saveFile: async (filter, columns, headers) => {
        const runId = newId();
        set({ writing: { runId, done: 0, of: 0 }, wasSaved: false, failure: null });
        const reply = await client.ask('history.export', { runId, filter, columns: [...columns], headers });
        end(runId, reply.ok ? { wasSaved: reply.data.kind === 'saved' } : { failure: reply });
      },
      // Nothing waits for it: the answer that still comes is about a file that is not there.
      cancelFile: () => {
        const { writing } = get();
        if (writing === null) return;
        set({ writing: null });
        void client.ask('report.cancel', { runId: writing.runId });
      },
      dismiss: () => set({ wasSaved: false, failure: null }),
    };
  });
}
