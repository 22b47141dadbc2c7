import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { ApprovalView } from '../../../shared/ipc/session-views';
import type { UndoPreview, UndoRecordView, UndoView } from '../../../shared/ipc/undo-views';
import type { UndoKind } from '../../../shared/undo/undo-policy';
import { undoSubject } from '../../../shared/undo/undo-subject';
import type { PosClient } from '../../pos-client';
import type { ApprovalTry } from '../../ui/approval-dialog';
import { allThatIsLeft, emptyDraft, freeKinds, questionOf, stillPossible, type UndoDraft } from './undo-draft';

export type UndoState = {
  /** The sale that is being undone; null: none. */
  readonly view: UndoView | null;
  readonly draft: UndoDraft;
  /** What will move; null while it cannot be said. */
  readonly preview: UndoPreview | null;
  readonly failure: FailureReply | null;
  /** Asked for, and not there yet. */
  readonly isOpening: boolean;
  readonly isBusy: boolean;
  /** What has just been done, for the last page of the flow. */
  readonly done: UndoRecordView | null;
  readonly open: (saleId: string) => Promise<void>;
  readonly close: () => void;
  readonly chooseReason: (reason: string) => void;
  readonly chooseKind: (kind: UndoKind) => void;
  readonly setNote: (note: string) => void;
  readonly setQuantity: (line: number, quantity: number) => void;
  readonly setCorrection: (change: Partial<UndoDraft['correct']>) => void;
  readonly setReference: (tender: number, reference: string) => void;
  /** The lead says yes to this sale, in this way, for this much. */
  readonly askLead: (by: ApprovalTry) => Promise<Reply<ApprovalView>>;
  readonly commit: (approvalToken: string | null) => Promise<void>;
  /** What has become of it meanwhile. */
  readonly follow: () => Promise<void>;
  /** Asks the registry now whether the allotment is back. */
  readonly checkAllotment: () => Promise<void>;
  readonly printLabel: () => Promise<void>;
};
export type UndoStore = StoreApi<UndoState>;

const shut = {
  ...{ view: null, draft: emptyDraft, preview: null, failure: null, done: null },
  ...{ isOpening: false, isBusy: false },
};

/** A refusal that comes of how the sale, its sum or its till stand by now; what was asked did not happen. */
function isOutdated({ code }: FailureReply): boolean {
  return ['E-UND-02', 'E-UND-03', 'E-UND-05', 'E-QTY-01'].includes(code) || code.startsWith('E-TIL-');
}

/** One sale at a time, from what happened to what came of it. */
export function createUndoStore(client: PosClient, newId: () => string): UndoStore {
  let questions = 0;
  /** Made with the question, so that pressing twice is one undoing. */
  let requestId = newId();

  const store = createStore<UndoState>()((set, get) => {
    const preview = async (said: FailureReply | null = null): Promise<void> => {
      const mine = ++questions;
      requestId = newId();
      const { view, draft } = get();
      const question = questionOf(draft);
      set({ preview: null, failure: said });
      if (view === null || question === null) return;
      const { saleId } = view;
      const reply =
        question.kind === 'correct'
          ? await client.ask('sale.previewPrice', {
              ...{ saleId, reason: question.reason, number: question.number },
              unitPriceCents: question.unitPriceCents,
            })
          : await client.ask('undo.preview', { ...question, saleId, lines: [...question.lines] });
      if (mine === questions) set(reply.ok ? { preview: reply.data } : { failure: reply });
    };
    /** The sale is no more what was shown: all of it is read again, and what was refused stays said. */
    const readAgain = async (refused: FailureReply, saleId: string): Promise<void> => {
      set({ preview: null, failure: refused });
      const reply = await client.ask('undo.view', { saleId });
      if (get().view?.saleId !== saleId) return;
      if (reply.ok) set({ view: reply.data, draft: stillPossible(reply.data, get().draft) });
      await preview(reply.ok ? refused : reply);
    };
    const change = (changed: Partial<UndoDraft>): void => {
      set({ draft: { ...get().draft, ...changed } });
      void preview();
    };
    const typed = (changed: Partial<UndoDraft>): void => set({ draft: { ...get().draft, ...changed } });
    const takeKind = (kind: UndoKind | null): void => {
      const { view } = get();
      const quantities = view === null || kind === null ? {} : allThatIsLeft(view, kind);
      change({ kind, quantities, correct: emptyDraft.correct });
    };

    return {
      ...shut,
      open: async saleId => {
        const mine = ++questions;
        set({ ...shut, isOpening: true });
        const reply = await client.ask('undo.view', { saleId });
        if (mine === questions)
          set(reply.ok ? { view: reply.data, isOpening: false } : { failure: reply, isOpening: false });
      },
      close: () => {
        questions += 1;
        set(shut);
      },
      chooseReason: reason => {
        const { view, draft } = get();
        if (view === null) return;
        set({ draft: { ...draft, reason } });
        takeKind(freeKinds(view, reason)[0] ?? null);
      },
      chooseKind: takeKind,
      setNote: note => typed({ note }),
      setReference: (tender, reference) => typed({ references: { ...get().draft.references, [tender]: reference } }),
      setQuantity: (line, quantity) => change({ quantities: { ...get().draft.quantities, [line]: quantity } }),
      setCorrection: correct => change({ correct: { ...get().draft.correct, ...correct } }),
      askLead: by => {
        const { view, draft, preview: shown } = get();
        const subject = undoSubject({
          saleId: view?.saleId ?? '',
          kind: draft.kind ?? 'void',
          totalCents: shown?.totalCents ?? 0,
        });
        return client.ask('approval.request', { ...by, action: 'undo-sale', subject });
      },
      commit: async approvalToken => {
        const { view, draft, preview: shown, isBusy } = get();
        const question = questionOf(draft);
        if (view === null || question === null || shown === null || isBusy) return;
        set({ isBusy: true, failure: null });
        const common = {
          ...{ requestId, saleId: view.saleId, reason: question.reason, note: draft.note.trim(), approvalToken },
          returnShownCents: shown.returnCents,
          references: shown.tenders
            .filter(({ kind }) => kind === 'debit')
            .map(({ number }) => ({ number, reference: (draft.references[number] ?? '').trim() })),
        };
        const reply =
          question.kind === 'correct'
            ? await client.ask('sale.correctPrice', {
                ...{ ...common, number: question.number, unitPriceCents: question.unitPriceCents },
              })
            : await client.ask('undo.commit', { ...common, kind: question.kind, lines: [...question.lines] });
        if (reply.ok) set({ done: reply.data });
        else if (isOutdated(reply)) await readAgain(reply, view.saleId);
        else set({ failure: reply });
        set({ isBusy: false });
      },
      follow: async () => {
        const { done } = get();
        if (done === null) return;
        const reply = await client.ask('undo.get', { undoId: done.id });
        if (reply.ok && get().done?.id === reply.data.id) set({ done: reply.data });
      },
      checkAllotment: async () => {
        const { done, isBusy } = get();
        if (done === null || isBusy) return;
        set({ isBusy: true, failure: null });
        const reply = await client.ask('undo.checkAllotment', { undoId: done.id });
        set(reply.ok ? { isBusy: false, done: reply.data } : { isBusy: false, failure: reply });
      },
      printLabel: async () => {
        const { done } = get();
        if (done === null) return;
        const reply = await client.ask('undo.printLabel', { undoId: done.id });
        set({ failure: reply.ok ? null : reply });
      },
    };
  });

  // The state's word on it, or on the sale it waits for, changes what is on the screen.
  client.listen('sale.changed', changed => {
    if (store.getState().done !== null && store.getState().view?.saleId === changed.id) void store.getState().follow();
  });
  return store;
}
