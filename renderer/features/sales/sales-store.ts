import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HistoryRow } from '../../../shared/ipc/history-views';
import type { PatientRow } from '../../../shared/ipc/patient-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import { everySale, type SaleFilter, type SaleView } from '../../../shared/ipc/sale-views';
import type { PosClient } from '../../pos-client';

export type SalesState = {
  readonly filter: SaleFilter;
  readonly rows: readonly HistoryRow[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly failure: FailureReply | null;
  /** The sale whose page is open. */
  readonly sale: SaleView | null;
  readonly wasReprinted: boolean;
  /** Everybody who may have sold. */
  readonly operators: readonly { readonly id: string; readonly name: string }[];
  /** Who was found for the patient filter, and who was chosen there. */
  readonly people: readonly PatientRow[];
  readonly patient: PatientRow | null;
  readonly load: () => Promise<void>;
  readonly loadMore: () => Promise<void>;
  readonly setFilter: (change: Partial<SaleFilter>) => Promise<void>;
  readonly loadOperators: () => Promise<void>;
  readonly findPeople: (text: string) => Promise<void>;
  readonly choosePatient: (patient: PatientRow) => Promise<void>;
  readonly open: (saleId: string) => Promise<void>;
  readonly close: () => void;
  readonly reprint: (saleId: string) => Promise<void>;
};
export type SalesStore = StoreApi<SalesState>;

/** History in pages, newest first; a status that moves changes its row in place. */
export function createSalesStore(client: PosClient): SalesStore {
  let questions = 0;
  let lookups = 0;
  const store = createStore<SalesState>()((set, get) => ({
    filter: everySale,
    rows: [],
    hasMore: false,
    isLoading: false,
    failure: null,
    sale: null,
    wasReprinted: false,
    ...{ operators: [], people: [], patient: null },
    load: async () => {
      const mine = ++questions;
      set({ isLoading: true });
      const reply = await client.ask('sale.list', { ...get().filter, after: null });
      if (mine !== questions) return;
      set(
        reply.ok
          ? { isLoading: false, rows: reply.data.rows, hasMore: reply.data.hasMore, failure: null }
          : { isLoading: false, failure: reply },
      );
    },
    loadMore: async () => {
      const { isLoading, hasMore, rows, filter } = get();
      const last = rows[rows.length - 1];
      if (isLoading || !hasMore || last === undefined) return;
      const mine = ++questions;
      set({ isLoading: true });
      const reply = await client.ask('sale.list', { ...filter, after: last.id });
      if (mine !== questions) return;
      set(
        reply.ok
          ? { isLoading: false, rows: [...rows, ...reply.data.rows], hasMore: reply.data.hasMore, failure: null }
          : { isLoading: false, hasMore: false, failure: reply },
      );
    },
    setFilter: change => {
      set({ filter: { ...get().filter, ...change } });
      return get().load();
    },
    loadOperators: async () => {
      const reply = await client.ask('history.operators', null);
      set(reply.ok ? { operators: reply.data } : { failure: reply });
    },
    findPeople: async text => {
      const mine = ++lookups;
      if (text === '') {
        set({ people: [] });
        return;
      }
      const reply = await client.ask('patients.search', { text });
      if (mine === lookups) set(reply.ok ? { people: reply.data } : { people: [], failure: reply });
    },
    choosePatient: patient => {
      set({ patient, people: [] });
      return get().setFilter({ patientId: patient.id });
    },
    open: async saleId => {
      const reply = await client.ask('sale.get', { saleId });
      set(reply.ok ? { sale: reply.data, wasReprinted: false, failure: null } : { failure: reply });
    },
    close: () => set({ sale: null, wasReprinted: false, failure: null }),
    reprint: async saleId => {
      const reply = await client.ask('sale.reprint', { saleId });
      set(reply.ok ? { wasReprinted: true, failure: null } : { wasReprinted: false, failure: reply });
    },
  }));
  client.listen('sale.changed', changed => {
    store.setState(({ rows, sale }) => ({
      rows: rows.map(row => (row.id === changed.id ? moved(row, changed) : row)),
      sale: sale?.id === changed.id ? changed : sale,
    }));
  });
  return store;
}

/** A sale is what it was when it was made; only what the state knows of it moves. */
function moved(row: HistoryRow, { biotrackSaleId, postedAt, syncStatus }: SaleView): HistoryRow {
  return { ...row, biotrackSaleId, postedAt, syncStatus };
}
