import type { BrowserWindow } from 'electron';
import type { KeyContents, WindowKeys } from './shell/key-source';
import { mayReload } from './shell/reload-policy';
import { windowOptions } from './shell/web-preferences';

/** As much of Electron's window as is used here. */
export type PageWindow = Pick<
  BrowserWindow,
  'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore' | 'isDestroyed' | 'setMenu'
> & {
  once(event: 'ready-to-show', listener: () => void): unknown;
  readonly webContents: KeyContents & {
    readonly id: number;
    isDestroyed(): boolean;
    on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown;
  };
};

export type WindowCare<W extends PageWindow> = {
  readonly create: (options: ReturnType<typeof windowOptions>) => W;
  /** They are heard before the page has them: a keyboard scanner types into whatever has the focus. */
  readonly keys: Pick<WindowKeys, 'attach'>;
  readonly url: string;
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly monotonicMs: () => number;
  /** In a later turn of the loop. */
  readonly soon: (run: () => void) => void;
  /** The page's process is gone: whoever was signed in is not any more. */
  readonly onPageLost: (reason: string) => void;
  /** It died too often to be brought back again. */
  readonly onPageHopeless: () => void;
  /** The page could not be loaded at all; says so once per attempt. */
  readonly onLoadFailed: (thrown: unknown) => void;
};

export type RegisterWindow<W extends PageWindow> = {
  readonly window: W;
  /** A fresh page in a fresh process: everything the old one knew, patients included, is gone from memory. */
  renew(): void;
  /** Brings it to the front, as when somebody starts the register a second time. */
  show(): void;
};

/** Another site on the way, even one that is not there, makes Chromium end the page's process and start another. */
const elsewhereUrl = 'app://elsewhere/';

export function openWindow<W extends PageWindow>(care: WindowCare<W>): RegisterWindow<W> {
  const window = care.create(windowOptions(care));
  care.keys.attach(window.webContents);
  let loads = 0;
  // A window that closes loses its contents first, and for a moment still counts as there.
  const isGone = (): boolean => window.isDestroyed() || window.webContents.isDestroyed();
  const load = (): void => {
    // Whoever quits signs somebody out: the fresh page is due when there is no place for it any more.
    if (isGone()) return;
    loads += 1;
    const mine = loads;
    // A load that a newer one overtook ends as a failure, and is none.
    window.loadURL(care.url).catch((thrown: unknown) => {
      if (mine === loads) care.onLoadFailed(thrown);
    });
  };
  const crashes: number[] = [];
  let isBringingBack = false;
  /**
   * In a later turn, when Chromium has cleared the dead page away, and with one load only: two at once on a dead page end
   * the whole program.
   */
  const bringBack = (reason: string): void => {
    if (isGone()) return;
    isBringingBack = true;
    care.onPageLost(reason);
    isBringingBack = false;
    if (mayReload(crashes)) load();
    else care.onPageHopeless();
  };
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || isGone()) return;
    crashes.push(care.monotonicMs());
    care.soon(() => bringBack(details.reason));
  });
  window.once('ready-to-show', () => window.show());
  window.setMenu(null);
  load();
  return {
    window,
    renew: () => {
      // The process is a fresh one already when the old one died.
      if (!isGone() && !isBringingBack) window.loadURL(elsewhereUrl).then(load, load);
    },
    show: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
