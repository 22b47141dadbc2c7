import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../../shared/ipc/contract';
import {
  mostQueueRows,
  type QueueDayView,
  type QueueFilter,
  type QueuePage,
  type QueueRow,
  queuePageRows,
  type ReplyView,
  type ReportView,
} from '../../../shared/ipc/queue-views';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { ApprovalView } from '../../../shared/ipc/session-views';
import type { PosClient } from '../../pos-client';
import type { ApprovalTry } from '../../ui/approval-dialog';
import { createLookAgain } from '../../ui/look-again';

export type QueueState = {
  readonly status: QueueFilter['status'];
  readonly rows: readonly QueueRow[];
  readonly hasMore: boolean;
  /** Nothing is sent for now. */
  readonly isPaused: boolean;
  readonly isLoading: boolean;
  readonly day: QueueDayView | null;
  readonly failure: FailureReply | null;
  /** The sale whose story is open. */
  readonly report: ReportView | null;
  readonly reply: ReplyView | null;
  readonly isBusy: boolean;
  readonly load: () => Promise<void>;
  readonly loadMore: () => Promise<void>;
  readonly setStatus: (status: QueueFilter['status']) => Promise<void>;
  readonly open: (saleId: string) => Promise<void>;
  readonly close: () => void;
  /** Nobody looks at the queue any more. */
  readonly leave: () => void;
  readonly readReply: (attempt: number) => Promise<void>;
  readonly closeReply: () => void;
  readonly retry: () => Promise<void>;
  /** Each resolves whether it was done; what stands in the way is said where the store is shown. */
  readonly landed: (biotrackSaleId: string, reason: string) => Promise<boolean>;
  readonly cancel: (goods: Input<'queue.cancel'>['goods'], reason: string) => Promise<boolean>;
  readonly approveResend: (by: ApprovalTry) => Promise<Reply<ApprovalView>>;
  readonly resend: (approvalToken: string) => Promise<boolean>;
  readonly retrySignIn: () => Promise<void>;
};
export type QueueStore = StoreApi<QueueState>;

/** The leads' queue. Sales move while it is shown, and after an outage by the dozen. */
export function createQueueStore(client: PosClient): QueueStore {
  let questions = 0;
  let isShown = false;
  const store = createStore<QueueState>()((set, get) => {
    const decide = async (asked: Promise<Reply<ReportView>>): Promise<boolean> => {
      set({ isBusy: true, failure: null });
      const reply = await asked;
      set(reply.ok ? { isBusy: false, report: reply.data } : { isBusy: false, failure: reply });
      return reply.ok;
    };
    const saleId = (): string => get().report?.saleId ?? '';
    /** As many as are shown already, so that nobody who has scrolled down is thrown back. */
    const listDownTo = async (depth: number): Promise<Reply<QueuePage>> => {
      const { status } = get();
      const pageAfter = (rows: readonly QueueRow[]) => {
        const wanted = Math.min(depth - rows.length, mostQueueRows);
        const count = wanted > queuePageRows ? { count: wanted } : {};
        return client.ask('queue.list', { status, after: rows.at(-1)?.saleId ?? null, ...count });
      };
      let reply = await pageAfter([]);
      let rows = reply.ok ? reply.data.rows : [];
      while (reply.ok && reply.data.hasMore && rows.length < depth) {
        reply = await pageAfter(rows);
        if (reply.ok) rows = [...rows, ...reply.data.rows];
      }
      return reply.ok ? { ...reply, data: { ...reply.data, rows } } : reply;
    };
    return {
      status: null,
      rows: [],
      hasMore: false,
      isPaused: false,
      isLoading: false,
      day: null,
      failure: null,
      report: null,
      reply: null,
      isBusy: false,
      load: async () => {
        isShown = true;
        const mine = ++questions;
        set({ isLoading: true });
        const [reply, day] = await Promise.all([listDownTo(get().rows.length), client.ask('queue.day', null)]);
        if (mine !== questions) return;
        set({ isLoading: false, failure: reply.ok ? null : reply, ...(day.ok ? { day: day.data } : {}) });
        if (reply.ok) set(reply.data);
      },
      loadMore: async () => {
        const { isLoading, hasMore, rows, status } = get();
        const last = rows.at(-1);
        if (isLoading || !hasMore || last === undefined) return;
        const mine = ++questions;
        set({ isLoading: true });
        const reply = await client.ask('queue.list', { status, after: last.saleId });
        if (mine !== questions) return;
        set(
          reply.ok
            ? { ...reply.data, isLoading: false, rows: [...rows, ...reply.data.rows] }
            : { isLoading: false, hasMore: false, failure: reply },
        );
      },
      setStatus: status => {
        set({ status, rows: [] });
        return get().load();
      },
      open: async id => {
        const reply = await client.ask('queue.report', { saleId: id });
        set(reply.ok ? { report: reply.data, reply: null, failure: null } : { failure: reply });
      },
      close: () => {
        set({ report: null, reply: null, failure: null });
        void get().load();
      },
      leave: () => {
        isShown = false;
        set({ report: null, reply: null, failure: null });
      },
      readReply: async attempt => {
        const reply = await client.ask('queue.reply', { saleId: saleId(), attempt });
        set(reply.ok ? { reply: reply.data, failure: null } : { failure: reply });
      },
      closeReply: () => set({ reply: null }),
      retry: async () => {
        await decide(client.ask('queue.retry', { saleId: saleId() }));
      },
      landed: (biotrackSaleId, reason) =>
        decide(client.ask('queue.landed', { saleId: saleId(), biotrackSaleId, reason })),
      cancel: (goods, reason) => decide(client.ask('queue.cancel', { saleId: saleId(), goods, reason })),
      approveResend: by => client.ask('approval.request', { ...by, action: 'resend', subject: saleId() }),
      resend: approvalToken => decide(client.ask('queue.resend', { saleId: saleId(), approvalToken })),
      retrySignIn: async () => {
        const reply = await client.ask('queue.retrySignIn', null);
        set({ failure: reply.ok ? null : reply });
      },
    };
  });

  const lookAgain = createLookAgain(async () => {
    if (isShown && store.getState().report === null) await store.getState().load();
  });
  client.listen('sale.changed', sale => {
    const { report, isBusy, open } = store.getState();
    if (report?.aboutSaleId === sale.id && !isBusy) void open(report.saleId);
    else if (isShown && report === null) lookAgain();
  });
  // Sending has stopped or gone on.
  client.listen('status.changed', () => {
    if (isShown && store.getState().report === null) lookAgain();
  });
  return store;
}
