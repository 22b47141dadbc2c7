import type { App, WebContents } from 'electron';

/** Anything that would leave the page we loaded. A page of ours changes by being told to, never by going somewhere. */
export const preventedEvents = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
] as const;

type Preventable = { preventDefault(): void };
export type HardenedContents = {
  on(event: string, listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler: WebContents['setWindowOpenHandler'];
  readonly session: { on(event: 'will-download', listener: (event: Preventable) => void): unknown };
};

/**
 * Holds for every web contents the program ever makes, wanted or not. In development the server reloads the page by
 * navigating it, so there its own origin may be navigated to.
 */
export function hardenContents(contents: HardenedContents, devOrigin: string | null): void {
  for (const name of preventedEvents) {
    contents.on(name, event => {
      if (!isDevReload(event, devOrigin)) event.preventDefault();
    });
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.session.on('will-download', event => event.preventDefault());
}

function isDevReload(event: Preventable, devOrigin: string | null): boolean {
  if (devOrigin === null || !('url' in event) || typeof event.url !== 'string' || !URL.canParse(event.url))
    return false;
  return new URL(event.url).origin === devOrigin;
}

export type HardenedApp = Pick<App, 'on'>;

/** No certificate is excused, none is offered, no password is typed for a page. */
export function hardenApp(app: HardenedApp, devOrigin: string | null): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, devOrigin));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, accept) => {
    event.preventDefault();
    accept(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event, _contents, _details, _authentication, answer) => {
    event.preventDefault();
    answer();
  });
}
