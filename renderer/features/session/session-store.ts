import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Push } from '../../../shared/ipc/pushes';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { AppView, SessionView } from '../../../shared/ipc/session-views';
import type { PosClient } from '../../pos-client';
import type { Language } from '../../ui/i18n/i18n';

type EndReason = Exclude<Push<'session.changed'>['reason'], 'signed-in' | 'new-day'>;

export type SessionState = {
  readonly app: AppView | null;
  /** undefined: not asked yet, so neither the sign-in screen nor the register may be drawn. */
  readonly session: SessionView | null | undefined;
  readonly endReason: EndReason | null;
  readonly isSigningIn: boolean;
  readonly failure: FailureReply | null;
  readonly start: () => Promise<void>;
  readonly signIn: (user: string, pin: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly lock: () => Promise<void>;
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly dismissFailure: () => void;
};
export type SessionStore = StoreApi<SessionState>;

/** Who is at the register. The main process decides; a lock or a sign-out arrives as a push, whoever asked for it. */
export function createSessionStore(client: PosClient): SessionStore {
  /** Only this one is over once a language was switched: somebody may switch to read what else went wrong. */
  let languageFailure: FailureReply | null = null;
  const store = createStore<SessionState>()((set, get) => ({
    app: null,
    session: undefined,
    endReason: null,
    isSigningIn: false,
    failure: null,
    start: async () => {
      const [app, session] = await Promise.all([client.ask('app.info', null), client.ask('session.current', null)]);
      if (!app.ok) return set({ failure: app });
      set({ app: app.data, ...(session.ok ? { session: session.data } : { session: null, failure: session }) });
    },
    signIn: async (user, pin) => {
      if (get().isSigningIn) return;
      set({ isSigningIn: true, failure: null });
      const reply = await client.ask('session.signIn', { user, pin });
      set(
        reply.ok
          ? { isSigningIn: false, session: reply.data, endReason: null }
          : { isSigningIn: false, failure: reply },
      );
    },
    signOut: async () => {
      const reply = await client.ask('session.signOut', null);
      set(reply.ok ? { session: null, endReason: 'signed-out', failure: null } : { failure: reply });
    },
    lock: async () => {
      const reply = await client.ask('session.lock', null);
      set(reply.ok ? { session: null, endReason: get().endReason ?? 'locked', failure: null } : { failure: reply });
    },
    setLanguage: async language => {
      const reply = await client.ask('app.setLanguage', { language });
      if (!reply.ok) {
        languageFailure = reply;
        return set({ failure: reply });
      }
      set(({ failure }) => ({ app: reply.data, failure: failure === languageFailure ? null : failure }));
    },
    dismissFailure: () => set({ failure: null }),
  }));
  client.listen('session.changed', ({ session, reason }) => {
    if (reason === 'new-day') store.setState({ session });
    else if (session !== null) store.setState({ session, endReason: null, failure: null });
    else store.setState({ session: null, endReason: reason === 'signed-in' ? null : reason, failure: null });
  });
  return store;
}
