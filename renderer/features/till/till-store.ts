import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../../shared/ipc/contract';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { ApprovalView } from '../../../shared/ipc/session-views';
import type { ClosedTillView, TillReportView, TillRulesView, TillView } from '../../../shared/ipc/till-views';
import { parseMoney } from '../../../shared/kernel/money';
import { closeSubject } from '../../../shared/till/close-till';
import { type Pieces, totalOf } from '../../../shared/till/count';
import { movementSubject } from '../../../shared/till/movement';
import type { PosClient } from '../../pos-client';
import type { ApprovalTry } from '../../ui/approval-dialog';

export type MovementDraft = Pick<Input<'till.move'>, 'kind' | 'reason' | 'note' | 'amountCents'>;

/** What a lead is asked to say yes to, and what is done with the token. */
export type TillQuestion = {
  readonly action: 'move-cash' | 'close-till';
  readonly subject: string;
  readonly about:
    | { readonly kind: 'movement'; readonly movement: MovementDraft }
    | { readonly kind: 'difference'; readonly cents: number };
  readonly onApproved: (token: string) => void;
  readonly onDropped: () => void;
};

export type TillState = {
  /** undefined: not asked yet. */
  readonly till: TillView | null | undefined;
  readonly rules: TillRulesView | null;
  /** The drawer as it stands; null until it was asked for. */
  readonly x: TillReportView | null;
  /** The report of a closed till, just made or taken from the history. */
  readonly z: TillReportView | null;
  readonly history: { readonly rows: readonly ClosedTillView[]; readonly hasMore: boolean } | null;
  readonly isOpening: boolean;
  readonly isMalformed: boolean;
  readonly isBusy: boolean;
  readonly isCounting: boolean;
  readonly wasPrinted: boolean;
  readonly question: TillQuestion | null;
  readonly failure: FailureReply | null;
  readonly load: () => Promise<void>;
  /** Everything that the till's own page shows. */
  readonly loadPage: (isLead: boolean) => Promise<void>;
  readonly open: (floatText: string) => Promise<void>;
  readonly openCounted: (pieces: readonly Pieces[]) => Promise<void>;
  /** Resolves whether it was done; what a lead must allow is done once they have. */
  readonly move: (movement: MovementDraft) => Promise<boolean>;
  readonly startCount: () => Promise<void>;
  readonly stopCount: () => void;
  readonly count: (pieces: readonly Pieces[]) => Promise<void>;
  readonly close: (explanation: string) => Promise<void>;
  readonly approve: (by: ApprovalTry) => Promise<Reply<ApprovalView>>;
  /** null: no lead came. */
  readonly answerQuestion: (token: string | null) => void;
  readonly print: () => Promise<void>;
  readonly showZ: (sessionId: string) => Promise<void>;
  readonly leaveZ: () => void;
  readonly moreHistory: () => Promise<void>;
};
export type TillStore = StoreApi<TillState>;

export function createTillStore(client: PosClient, newId: () => string): TillStore {
  return createStore<TillState>()((set, get) => {
    const fail = (failure: FailureReply) => set({ failure, isBusy: false, isOpening: false });

    async function readX(): Promise<void> {
      if (get().till === null) return set({ x: null });
      const reply = await client.ask('till.x', null);
      if (reply.ok) set({ x: reply.data });
      else fail(reply);
    }

    async function sendOpening(openingFloatCents: number, pieces: readonly Pieces[]): Promise<void> {
      set({ isOpening: true, isMalformed: false, failure: null });
      const counted = pieces.length === 0 ? {} : { pieces: [...pieces] };
      const reply = await client.ask('till.open', { requestId: newId(), openingFloatCents, ...counted });
      if (!reply.ok) return fail(reply);
      set({ till: reply.data, isOpening: false, z: null });
    }

    async function sendMovement(movement: MovementDraft, approvalToken: string | null): Promise<boolean> {
      const { till } = get();
      if (till === null || till === undefined) return false;
      const { sessionId } = till;
      set({ isBusy: true, failure: null });
      const reply = await client.ask('till.move', { ...movement, requestId: newId(), sessionId, approvalToken });
      if (reply.ok) {
        set({ till: reply.data, isBusy: false });
        await readX();
        return true;
      }
      if (reply.code !== 'E-AUT-01' || approvalToken !== null) {
        fail(reply);
        return false;
      }
      return new Promise(resolve => {
        set({
          isBusy: false,
          question: {
            ...{ action: 'move-cash', about: { kind: 'movement', movement } },
            subject: movementSubject(sessionId, movement),
            onApproved: token => resolve(sendMovement(movement, token)),
            onDropped: () => resolve(false),
          },
        });
      });
    }

    async function sendClosing(explanation: string, approvalToken: string | null): Promise<void> {
      const { till } = get();
      if (till === null || till === undefined) return;
      set({ isBusy: true, failure: null });
      const asked = { requestId: newId(), sessionId: till.sessionId, explanation, approvalToken };
      const reply = await client.ask('till.close', asked);
      if (reply.ok) return set({ till: null, x: null, z: reply.data, isBusy: false, history: null });
      if (reply.code !== 'E-AUT-01' || approvalToken !== null || till.count === null) return fail(reply);
      const { overShortCents } = till.count;
      set({
        isBusy: false,
        question: {
          ...{ action: 'close-till', about: { kind: 'difference', cents: overShortCents } },
          subject: closeSubject(till.sessionId, till.count),
          onApproved: token => void sendClosing(explanation, token),
          onDropped: () => undefined,
        },
      });
    }

    return {
      till: undefined,
      ...{ rules: null, x: null, z: null, history: null, question: null, failure: null },
      ...{ isOpening: false, isMalformed: false, isBusy: false, isCounting: false, wasPrinted: false },
      load: async () => {
        const reply = await client.ask('till.current', null);
        set(reply.ok ? { till: reply.data, failure: null } : { failure: reply });
      },
      loadPage: async isLead => {
        set({ failure: null, wasPrinted: false });
        const rules = await client.ask('till.rules', null);
        if (!rules.ok) return fail(rules);
        set({ rules: rules.data });
        await get().load();
        await readX();
        if (isLead) await get().moreHistory();
      },
      open: async floatText => {
        if (get().isOpening) return;
        const float = parseMoney(floatText);
        if (!float.ok) return set({ isMalformed: true, failure: null });
        await sendOpening(float.value, []);
      },
      openCounted: async pieces => {
        if (get().isOpening) return;
        await sendOpening(totalOf(pieces), pieces);
        await readX();
      },
      move: async movement => (get().isBusy ? false : sendMovement(movement, null)),
      startCount: async () => {
        const { till, isBusy } = get();
        if (till === null || till === undefined || isBusy) return;
        set({ isBusy: true, failure: null });
        const reply = await client.ask('till.startCount', { sessionId: till.sessionId });
        if (reply.ok) set({ till: reply.data, isBusy: false, isCounting: true });
        else fail(reply);
      },
      stopCount: () => set({ isCounting: false, failure: null }),
      count: async pieces => {
        const { till, isBusy } = get();
        if (till === null || till === undefined || isBusy) return;
        set({ isBusy: true, failure: null });
        const asked = { requestId: newId(), sessionId: till.sessionId, pieces: [...pieces] };
        const reply = await client.ask('till.count', asked);
        if (!reply.ok) return fail(reply);
        set({ till: reply.data, isBusy: false, isCounting: false });
        await readX();
      },
      close: async explanation => (get().isBusy ? undefined : sendClosing(explanation, null)),
      approve: by => {
        const { action, subject } = get().question ?? { action: 'move-cash' as const, subject: '' };
        return client.ask('approval.request', { ...by, action, subject });
      },
      answerQuestion: token => {
        const { question } = get();
        set({ question: null });
        if (token === null) question?.onDropped();
        else question?.onApproved(token);
      },
      print: async () => {
        const sessionId = get().z?.sessionId ?? null;
        set({ isBusy: true, wasPrinted: false, failure: null });
        const reply = await client.ask('till.print', { sessionId });
        set(reply.ok ? { isBusy: false, wasPrinted: true } : { isBusy: false, failure: reply });
      },
      showZ: async sessionId => {
        const reply = await client.ask('till.report', { sessionId });
        set(reply.ok ? { z: reply.data, wasPrinted: false, failure: null } : { failure: reply });
      },
      leaveZ: () => set({ z: null, wasPrinted: false, failure: null }),
      moreHistory: async () => {
        const rows = get().history?.rows ?? [];
        const reply = await client.ask('till.history', { after: rows.at(-1)?.zNumber ?? null });
        if (!reply.ok) return fail(reply);
        set({ history: { rows: [...rows, ...reply.data.rows], hasMore: reply.data.hasMore } });
      },
    };
  });
}
