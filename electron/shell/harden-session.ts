import type { Session } from 'electron';
import { appOrigin } from './app-scheme';
import { developmentPolicy } from './content-security-policy';

/** What of a session is locked here; Electron's own, narrowed so that a test can stand in for it. */
export type HardenedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest' | 'onHeadersReceived'> };

/** The page owns no network: it may load its own files, and in development the server that makes them. */
export function mayLoad(url: string, devOrigin: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, origin } = new URL(url);
  if (protocol === 'app:') return host === 'pos';
  if (devOrigin === null) return false;
  return protocol === 'devtools:' || origin === devOrigin || origin === devOrigin.replace(/^http/, 'ws');
}

/** Denies every permission (Electron's default is to allow) and every request that is not for our own page. */
export function hardenSession(session: HardenedSession, devOrigin: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, devOrigin) }));
  if (devOrigin === null) return;
  session.webRequest.onHeadersReceived((details, answer) => {
    const isFromServer = !details.url.startsWith(appOrigin);
    const policy = { 'Content-Security-Policy': [developmentPolicy(devOrigin)] };
    answer({ responseHeaders: { ...details.responseHeaders, ...(isFromServer ? policy : {}) } });
  });
}
