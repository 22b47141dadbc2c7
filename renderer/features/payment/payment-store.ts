import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { formatScaled } from '../../../shared/kernel/decimal';
import { parseMoney } from '../../../shared/kernel/money';
import type { Cents } from '../../../shared/kernel/units';
import type { Tender } from '../../../shared/payment/tender';
import type { PosClient } from '../../pos-client';
import type { ShownError } from '../../ui/error-text';
import { debitDueText, noEntry, readEntry, standing, type TenderEntry } from './tender-entry';

export type PaymentState = {
  readonly entry: TenderEntry;
  readonly taken: readonly Tender[];
  readonly isCompleting: boolean;
  readonly error: ShownError | null;
  /** The sale just made, shown until New sale. */
  readonly sale: SaleView | null;
  /** The cart it was made from, which is no longer open. */
  readonly soldCartId: string | null;
  readonly wasReprinted: boolean;
  readonly reprintFailure: FailureReply | null;
  /** For the cart whose payment was interrupted, the payment goes on: what was taken is in the drawer or on a card. */
  readonly begin: (cartId: string) => void;
  readonly chooseKind: (kind: Tender['kind'], totalCents: number) => void;
  readonly type: (text: string) => void;
  readonly typeReference: (reference: string) => void;
  readonly takeQuick: (cents: number) => void;
  readonly addTender: (totalCents: number) => void;
  readonly removeTender: (index: number) => void;
  readonly complete: (cartId: string, totalCents: number) => Promise<void>;
  /** The receipt of the sale just made, once more. */
  readonly reprint: () => Promise<void>;
  readonly finish: () => void;
};
export type PaymentStore = StoreApi<PaymentState>;

const notReprinted = { wasReprinted: false, reprintFailure: null } as const;

/**
 * One payment attempt carries one request id, made when the payment begins: pressing twice, or again after the answer
 * got lost, asks for the same sale. Only a definite refusal starts a new attempt.
 */
export function createPaymentStore(client: PosClient, newId: () => string): PaymentStore {
  let requestId = newId();
  let begunFor: string | null = null;
  const store = createStore<PaymentState>()((set, get) => ({
    entry: noEntry,
    taken: [],
    isCompleting: false,
    error: null,
    sale: null,
    soldCartId: null,
    ...notReprinted,
    begin: cartId => {
      if (cartId === begunFor) return set({ error: null });
      begunFor = cartId;
      requestId = newId();
      set({ entry: noEntry, taken: [], error: null });
    },
    chooseKind: (kind, totalCents) =>
      set(({ taken }) => ({
        error: null,
        entry: { ...noEntry, kind, text: kind === 'debit' ? debitDueText(totalCents, taken) : '' },
      })),
    type: text => set(({ entry }) => ({ entry: { ...entry, text }, error: null })),
    typeReference: reference => set(({ entry }) => ({ entry: { ...entry, reference }, error: null })),
    takeQuick: cents => set(({ entry }) => ({ entry: { ...entry, text: formatScaled(cents, 2) }, error: null })),
    addTender: totalCents =>
      set(({ entry, taken }) => {
        const read = readEntry(entry, totalCents, taken);
        return read.ok
          ? { taken: read.value === null ? taken : [...taken, read.value], entry: noEntry, error: null }
          : { error: read.error };
      }),
    removeTender: index => set(({ taken }) => ({ taken: taken.filter((_, at) => at !== index), error: null })),
    complete: async (cartId, totalCents) => {
      if (get().isCompleting) return;
      const { entry, taken } = get();
      const read = readEntry(entry, totalCents, taken);
      if (!read.ok) return set({ error: read.error });
      const tenders = read.value === null ? taken : [...taken, read.value];
      const result = standing(totalCents, tenders);
      if (result !== null) return set({ error: result });
      set({ isCompleting: true, error: null });
      const reply = await client.ask('sale.complete', {
        requestId,
        cartId,
        totalShownCents: totalCents,
        tenders: [...tenders],
      });
      if (reply.ok) return set({ isCompleting: false, sale: reply.data, soldCartId: cartId });
      if (isDefinite(reply)) requestId = newId();
      set({ isCompleting: false, error: reply });
    },
    reprint: async () => {
      const { sale } = get();
      if (sale === null) return;
      set(notReprinted);
      const reply = await client.ask('sale.reprint', { saleId: sale.id });
      // The next sale must not be told what became of the paper of this one.
      if (get().sale?.id === sale.id) set(reply.ok ? { wasReprinted: true } : { reprintFailure: reply });
    },
    finish: () => set({ sale: null, soldCartId: null, entry: noEntry, taken: [], error: null, ...notReprinted }),
  }));
  client.listen('sale.changed', changed => {
    store.setState(({ sale }) => (sale?.id === changed.id ? { sale: changed } : {}));
  });
  return store;
}

/** A broken doorway says nothing about the sale: it may have been made, so the same request is asked again. */
function isDefinite(reply: FailureReply): boolean {
  return !reply.code.startsWith('E-IPC-');
}

/** What the screen shows beside the tenders; an unreadable entry counts as nothing yet. */
export function amountsOf(state: Pick<PaymentState, 'entry' | 'taken'>, totalCents: number) {
  const typed = parseMoney(state.entry.text);
  const given = state.taken.reduce((sum, tender) => sum + tender.amountCents, typed.ok ? typed.value : 0);
  return {
    remainingCents: Math.max(0, totalCents - given) as Cents,
    changeCents: Math.max(0, given - totalCents) as Cents,
  };
}
