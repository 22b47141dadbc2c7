import { BrowserWindow } from 'electron';
import { mayReload } from './shell/reload-policy';
import { windowOptions } from './shell/web-preferences';

export type RegisterWindow = {
  readonly window: BrowserWindow;
  /** A fresh page: everything the old one knew, patients included, is gone with its document. */
  renew(): void;
  /** Brings it to the front, as when somebody starts the register a second time. */
  show(): void;
};

export type WindowCare = {
  readonly url: string;
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly monotonicMs: () => number;
  /** The page's process is gone: whoever was signed in is not any more. */
  readonly onPageLost: (reason: string) => void;
  /** It died too often to be brought back again. */
  readonly onPageHopeless: () => void;
};

export function openWindow(care: WindowCare): RegisterWindow {
  const window = new BrowserWindow(windowOptions(care));
  const load = (): void => {
    // A rejection here is a navigation that was cut short, by closing or by a newer load; the page that stands is told by events.
    window.loadURL(care.url).catch((): void => undefined);
  };
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    crashes.push(care.monotonicMs());
    care.onPageLost(details.reason);
    if (mayReload(crashes)) load();
    else care.onPageHopeless();
  });
  window.once('ready-to-show', () => window.show());
  window.setMenu(null);
  load();
  return {
    window,
    renew: load,
    show: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
