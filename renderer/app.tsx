import { CSPProvider } from '@base-ui/react/csp-provider';
import type { i18n } from 'i18next';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Entrance } from '../shared/ipc/session-views';
import type { Stores } from './compose';
import { listenForWedge } from './features/register/wedge';
import { SignInScreen } from './features/session/sign-in-screen';
import type { PosClient } from './pos-client';
import { FailureNotice } from './ui/failure-notice';
import { dialogOf, ScanGateProvider } from './ui/scan-gate';
import { WordsProvider } from './ui/words';

/** Nine tenths of the page, which nobody needs in order to sign in; read while they type, so that no screen is waited for. */
const signInFirstMs = 100;
const loadHouse = () => import('./house');
const House = lazy(async () => ({ default: (await loadHouse()).House }));

type Props = {
  readonly stores: Stores;
  readonly i18n: i18n;
  readonly client: PosClient;
  /** Stands in for what the main process says of the register until it does. */
  readonly entrance: Entrance | null;
};

/** The words are there before anything else, then who is signed in decides what is drawn. */
export function App({ stores, i18n, client, entrance }: Props) {
  const app = useStore(stores.session, state => state.app) ?? entrance;
  const language = app?.language ?? 'en';
  useEffect(() => {
    void stores.session.getState().start();
    void stores.status.getState().start();
  }, [stores]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useKeyboardScanner(stores, client);
  return (
    <CSPProvider disableStyleElements>
      <WordsProvider i18n={i18n} language={language} zone={app?.storeZone ?? 'UTC'}>
        <ScanGateProvider gate={stores.gate}>
          <Doorway stores={stores} client={client} entrance={entrance} />
        </ScanGateProvider>
      </WordsProvider>
    </CSPProvider>
  );
}

/** What it typed is a scan like every other: the main process knows what it means on the screen that is shown. */
function useKeyboardScanner({ gate, session }: Stores, client: PosClient): void {
  useEffect(() => {
    const tell = (text: string | null) => void client.ask('scan.typed', { text });
    // Who is there is a question as well.
    const isQuestion = () => dialogOf(gate.getState()) !== 'none' || session.getState().session === null;
    return listenForWedge(window, { onScan: tell, onLost: () => tell(null), isQuestion });
  }, [gate, session, client]);
}

function Doorway({ stores, client, entrance }: Omit<Props, 'i18n'>) {
  const { app, session, failure, endReason } = useStore(stores.session);
  const isAsked = app !== null;
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => void loadHouse(), signInFirstMs);
    return () => clearTimeout(timer);
  }, [isAsked]);
  // Of a program that has just started it is known that nobody is signed in; what is typed meanwhile waits to be asked.
  if (app === null && failure === null && entrance !== null)
    return <SignInScreen store={stores.session} place={entrance} />;
  if (app === null) return <FailureNotice failure={failure} />;
  if (session === undefined) return null;
  // Whoever worked here is gone, and so is this page in a moment: the main process starts a fresh one that knows nobody.
  if (session === null && endReason !== null) return null;
  return session === null ? (
    <SignInScreen store={stores.session} place={app} />
  ) : (
    <Suspense>
      <House key={session.userId} stores={stores} client={client} app={app} session={session} />
    </Suspense>
  );
}
